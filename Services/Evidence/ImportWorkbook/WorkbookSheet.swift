import ContractsCore
import ContractsEvidence
import Spreadsheet

/// A sheet with its headings found: rows by column, and everything that cannot be taken as it is.
struct WorkbookSheet: Sendable {
    /// Headings stand in one of the first so many rows.
    private static let deepestHeading = 20
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
        let candidates = reader.rows.prefix(WorkbookSheet.deepestHeading).map { (row: $0, columns: WorkbookSheet.columns(of: $0, wanted)) }
        let found = candidates.max { $0.columns.count < $1.columns.count }.flatMap { $0.columns.isEmpty ? nil : $0 }
        // A sheet of another kind still shows its headings: the fullest row of words.
        let header = found ?? candidates.max { $0.row.texts.count < $1.row.texts.count }
        let columns = header?.columns ?? [:]
        self.columns = columns
        let fields = Dictionary(columns.map { ($0.value, $0.key.field) }) { first, _ in first }
        headings = (header?.row.texts ?? []).map { .init(column: SpreadsheetReader.name(ofColumn: $0.column), text: $0.text, field: fields[$0.column] ?? nil) }
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

    private static func columns(of row: SpreadsheetReader.Row, _ headings: [WorkbookColumn: String]) -> [WorkbookColumn: Int] {
        var found: [WorkbookColumn: Int] = [:]
        for (index, value) in row.cells {
            guard case .text(let text) = value else { continue }
            let heading = text.trimmed.lowercased()
            for (column, wanted) in headings where column.isRead && wanted.trimmed.lowercased() == heading { found[column] = index }
        }
        return found
    }

    private mutating func add(_ row: SpreadsheetReader.Row, since1904: Bool) {
        var cells: [WorkbookColumn: Cell] = [:]
        for (column, index) in columns {
            switch row.cells[index] {
            case nil: break
            case .text(let text): if !text.trimmed.isEmpty { cells[column] = .text(text.trimmed) }
            case .number(let number):
                let day = [.from, .to, .reviewBy].contains(column) ? LocalDate(excelSerial: number, since1904: since1904) : nil
                cells[column] = day.map { .date($0) } ?? .text(number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number))
            case .formula: refuse(row.number, index, "is a formula; put its value in its place")
            case .error(let error): refuse(row.number, index, "holds the error \(error.prefix(20))")
            }
        }
        // An indicator by itself is a row of the printed workbook without evidence.
        if cells.keys.contains(where: { $0 != .indicator }) { rows.append(Row(number: row.number, cells: cells)) }
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
    /// Its cells of words, from left to right.
    fileprivate var texts: [(column: Int, text: String)] {
        cells.compactMap { column, value in
            guard case .text(let text) = value, !text.trimmed.isEmpty else { return nil }
            return (column, String(text.trimmed.prefix(200)))
        }.sorted { $0.column < $1.column }
    }
}

extension String {
    fileprivate var trimmed: String { String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
}
