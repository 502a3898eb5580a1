import ContractsCore
import ContractsEvidence
import Spreadsheet

/// A sheet with its headings found: rows by column, and everything that cannot be taken as it is.
struct WorkbookSheet: Sendable {
    /// Headings stand in one of the first so many rows.
    private static let deepestHeading = 20
    /// And in one of the first so many columns.
    fileprivate static let widestHeading = 200
    static let mostRows = 5_000

    let name: String
    let sheets: [String]
    let headings: [EvidenceAPI.SheetHeading]
    private(set) var rows: [Row] = []
    private(set) var errors: [EvidenceAPI.CellError] = []
    let columns: [WorkbookColumn: Int]

    struct Row: Sendable {
        let number: Int
        let cells: [WorkbookColumn: Cell]
    }

    /// - Parameter wanted: for each column, what it is headed by; nil: the sheet has it not.
    init(_ reader: SpreadsheetReader, headings wanted: [WorkbookColumn: String]) {
        name = reader.sheet
        sheets = reader.sheets
        let sought = WorkbookSheet.sought(wanted)
        let candidates = reader.rows.prefix(WorkbookSheet.deepestHeading).map { row in
            let texts = row.texts
            return (row: row, texts: texts, columns: WorkbookSheet.columns(headed: texts, sought))
        }
        let found = candidates.max { $0.columns.count < $1.columns.count }.flatMap { $0.columns.isEmpty ? nil : $0 }
        // A sheet of another kind still shows its headings: the fullest row of words.
        let header = found ?? candidates.max { $0.texts.count < $1.texts.count }
        let columns = header?.columns ?? [:]
        self.columns = columns
        let fields = Dictionary(columns.map { ($0.value, $0.key.field) }) { first, _ in first }
        headings = (header?.texts ?? []).map { .init(column: SpreadsheetReader.name(ofColumn: $0.column), text: $0.text, field: fields[$0.column] ?? nil) }
        let missing = WorkbookColumn.required.filter { columns[$0] == nil }.map { wanted[$0] ?? $0.heading }
        guard let header, missing.isEmpty else {
            errors = [.init(row: header?.row.number ?? 1, detail: "No row has these headings: \(missing.joined(separator: ", ")).")]
            return
        }
        for row in reader.rows where row.number > header.row.number { add(row, since1904: reader.since1904) }
        refuseMerged(reader.merged, below: header.row.number)
    }

    func letter(_ column: WorkbookColumn?) -> String? {
        column.flatMap { columns[$0] }.map(SpreadsheetReader.name(ofColumn:))
    }

    /// What is read, by heading as it is compared.
    private static func sought(_ wanted: [WorkbookColumn: String]) -> [String: [WorkbookColumn]] {
        Dictionary(grouping: wanted.keys.filter(\.isRead)) { comparable(wanted[$0] ?? "") }
    }

    /// Of two columns with the same heading, the left one.
    private static func columns(headed texts: [(column: Int, text: String)], _ sought: [String: [WorkbookColumn]]) -> [WorkbookColumn: Int] {
        texts.reversed().reduce(into: [:]) { found, heading in
            for column in sought[comparable(heading.text)] ?? [] { found[column] = heading.column }
        }
    }

    private static func comparable(_ heading: String) -> String {
        String(heading.trimmed.lowercased().prefix(SpreadsheetReader.Row.longestHeading))
    }

    private mutating func add(_ row: SpreadsheetReader.Row, since1904: Bool) {
        var cells: [WorkbookColumn: Cell] = [:]
        for (column, index) in columns {
            switch row.cells[index] {
            case nil: break
            case .text(let text):
                let trimmed = text.trimmed
                if !trimmed.isEmpty { cells[column] = .text(trimmed) }
            case .number(let number):
                let day = [.from, .to, .reviewBy].contains(column) ? LocalDate(excelSerial: number, since1904: since1904) : nil
                cells[column] = day.map { .date($0) } ?? .text(number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number))
            case .formula: refuse(row.number, index, "is a formula; put its value in its place")
            case .error(let error): refuse(row.number, index, "holds the error \(error.prefix(20))")
            }
        }
        // An indicator by itself is a row of the printed workbook without evidence.
        if cells.keys.contains(where: { $0 != .indicator && $0 != .comesFrom }) { rows.append(Row(number: row.number, cells: cells)) }
    }

    private mutating func refuseMerged(_ ranges: [String], below header: Int) {
        for range in ranges {
            let ends = range.split(separator: ":")
            guard let first = ends.first.flatMap({ SpreadsheetReader.column($0) }), let last = ends.last.flatMap({ SpreadsheetReader.column($0) }),
                let row = ends.first.flatMap({ Int($0.drop(while: \.isLetter)) }), row > header
            else { continue }
            guard columns.values.contains(where: { (first...max(first, last)).contains($0) }) else { continue }
            refuse(row, first, "begins merged cells (\(range)); unmerge them, and fill every row")
        }
    }

    private mutating func refuse(_ row: Int, _ column: Int, _ detail: String) {
        errors.append(.init(row: row, column: SpreadsheetReader.name(ofColumn: column), detail: detail))
    }
}

extension SpreadsheetReader.Row {
    fileprivate static let longestHeading = 200

    /// Its cells of words where headings may stand, from left to right.
    fileprivate var texts: [(column: Int, text: String)] {
        cells.compactMap { column, value in
            guard column < WorkbookSheet.widestHeading, case .text(let text) = value else { return nil }
            let trimmed = text.trimmed
            return trimmed.isEmpty ? nil : (column, String(trimmed.prefix(SpreadsheetReader.Row.longestHeading)))
        }.sorted { $0.column < $1.column }
    }
}

extension String {
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[first...last])
    }
}
