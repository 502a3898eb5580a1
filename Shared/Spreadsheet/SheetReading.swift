import Foundation
import FoundationXML

/// `xl/worksheets/sheet….xml`: cells by row and column.
final class SheetReading: XMLReading {
    private(set) var rows: [SpreadsheetReader.Row] = []
    private(set) var merged: [String] = []
    private let strings: [String]
    private let mostRows: Int
    private var row: SpreadsheetReader.Row?
    private var cell: (column: Int, type: String, value: String, isFormula: Bool)?

    init(strings: [String], mostRows: Int) {
        self.strings = strings
        self.mostRows = mostRows
    }

    override func parser(_ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]) {
        switch XMLReading.local(name) {
        case "row":
            let number = attributes["r"].flatMap { Int($0) } ?? (rows.last?.number ?? 0) + 1
            row = SpreadsheetReader.Row(number: number)
        case "c":
            let column = attributes["r"].flatMap(SpreadsheetReader.column) ?? (row?.lastColumn ?? -1) + 1
            cell = (column, attributes["t"] ?? "n", "", false)
        case "f": cell?.isFormula = true
        case "v", "t": text = ""
        case "mergeCell": if let range = attributes["ref"] { merged.append(range) }
        default: break
        }
    }

    override func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        switch XMLReading.local(name) {
        case "v", "t": cell?.value += text
        case "c":
            if let cell { row?.add(value(of: cell), at: cell.column) }
            cell = nil
        case "row":
            guard let row, !row.isEmpty else { return }
            guard rows.count < mostRows else {
                failure = .tooManyRows(mostRows)
                return parser.abortParsing()
            }
            rows.append(row)
        default: break
        }
    }

    private func value(of cell: (column: Int, type: String, value: String, isFormula: Bool)) -> SpreadsheetReader.Value? {
        if cell.isFormula { return .formula }
        switch cell.type {
        case "s": return Int(cell.value).flatMap { strings.indices.contains($0) ? strings[$0] : nil }.map { .text($0) }
        case "inlineStr", "str": return .text(cell.value)
        case "b": return .text(cell.value == "1" ? "yes" : "no")
        case "e": return .error(cell.value)
        default: return Double(cell.value).map { .number($0) }
        }
    }
}
