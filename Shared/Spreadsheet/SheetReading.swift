import Foundation
import FoundationXML

/// `xl/worksheets/sheet….xml`: cells by row and column.
final class SheetReading: XMLReading {
    private(set) var rows: [SpreadsheetReader.Row] = []
    private(set) var merged: [String] = []
    private let strings: [String]
    private let mostRows: Int
    /// Excel's own limits.
    private static let rowNumbers = 1...1_048_576
    private static let columns = 0..<16_384
    /// Of all rows, empty ones too.
    private static let mostCells = 500_000
    /// Bytes of text, counted anew for every cell that refers to it: a shared text takes up next to nothing in the file, and much in whoever reads it.
    private static let mostText = 16 << 20
    private static let mostMerged = 10_000
    private var cells = 0
    private var texts = 0
    private var nextColumn = 0
    private var row: SpreadsheetReader.Row?
    private var cell: (column: Int, type: String, value: String, isFormula: Bool)?

    init(strings: [String], mostRows: Int) {
        self.strings = strings
        self.mostRows = mostRows
    }

    override func begin(_ name: Substring, _ attributes: [String: String], _ parser: XMLParser) {
        switch name {
        case "row":
            let number = attributes["r"].flatMap { Int($0) } ?? (rows.last?.number ?? 0) + 1
            guard SheetReading.rowNumbers.contains(number) else { return stop(parser, .malformed) }
            row = SpreadsheetReader.Row(number: number)
            nextColumn = 0
        case "c":
            let column = attributes["r"].flatMap(SpreadsheetReader.column) ?? nextColumn
            guard SheetReading.columns.contains(column) else { return stop(parser, .malformed) }
            cells += 1
            guard cells <= SheetReading.mostCells else { return stop(parser, .tooLarge) }
            nextColumn = column + 1
            cell = (column, attributes["t"] ?? "n", "", false)
        case "f": cell?.isFormula = true
        case "v", "t": text = ""
        case "mergeCell":
            guard merged.count < SheetReading.mostMerged else { return stop(parser, .tooLarge) }
            if let range = attributes["ref"] { merged.append(range) }
        default: break
        }
    }

    override func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        switch XMLReading.local(name) {
        case "v", "t": cell?.value += text
        case "c":
            guard let cell else { return }
            let value = value(of: cell)
            guard takes(value) else { return stop(parser, .tooLarge) }
            row?.add(value, at: cell.column)
            self.cell = nil
        case "row":
            guard let row, !row.isEmpty else { return }
            guard rows.count < mostRows else { return stop(parser, .tooManyRows(mostRows)) }
            rows.append(row)
        default: break
        }
    }

    /// Whether there is room for it.
    private func takes(_ value: SpreadsheetReader.Value?) -> Bool {
        guard case .text(let text) = value else { return true }
        texts += text.utf8.count
        return texts <= SheetReading.mostText && XMLReading.isCellText(text)
    }

    private func value(of cell: (column: Int, type: String, value: String, isFormula: Bool)) -> SpreadsheetReader.Value? {
        if cell.isFormula { return .formula }
        switch cell.type {
        case "s": return Int(cell.value).flatMap { strings.indices.contains($0) ? strings[$0] : nil }.map { .text($0) }
        case "inlineStr", "str": return .text(cell.value)
        case "b": return .text(cell.value == "1" ? "yes" : "no")
        case "e": return .error(String(cell.value.prefix(20)))
        default: return Double(cell.value).map { .number($0) }
        }
    }
}
