import ContractsEvidence

/// CSV whose first row names its columns, in any order.
struct CSVTable: Sendable {
    let rows: [Row]

    /// A row by column name, its fields trimmed.
    struct Row: Sendable {
        let line: Int
        private let fields: [String: String]

        init(line: Int, fields: [String: String]) {
            self.line = line
            self.fields = fields
        }

        subscript(column: String) -> String { fields[column] ?? "" }
    }

    /// - Parameters:
    ///   - columns: all that the header must name; others are refused, so that a misspelt one is noticed.
    ///   - limit: of rows.
    /// - Throws: `Unreadable` with every line that is wrong.
    init(_ text: String, columns: [String], limit: Int = 10_000) throws(Unreadable) {
        let read: CSVText
        do {
            read = try CSVText(text)
        } catch {
            throw Unreadable(errors: [.init(line: error.line, detail: error.detail)])
        }
        guard let header = read.rows.first else { throw Unreadable(errors: [.init(line: 1, detail: "the file is empty")]) }
        let names = header.fields.map { $0.trimmingSpaces }
        guard names.sorted() == columns.sorted() else {
            throw Unreadable(errors: [.init(line: header.line, detail: "the first line must name these columns: \(columns.joined(separator: ","))")])
        }
        guard read.rows.count - 1 <= limit else {
            throw Unreadable(errors: [.init(line: read.rows[limit + 1].line, detail: "the file has more than \(limit) rows")])
        }
        let body = read.rows.dropFirst()
        let ragged = body.filter { $0.fields.count != names.count }
        guard ragged.isEmpty else {
            throw Unreadable(errors: ragged.map { .init(line: $0.line, detail: "has \($0.fields.count) fields instead of \(names.count)") })
        }
        self.rows = body.map { row in
            Row(line: row.line, fields: Dictionary(zip(names, row.fields.map { $0.trimmingSpaces }), uniquingKeysWith: { first, _ in first }))
        }
    }

    struct Unreadable: Error {
        let errors: [EvidenceAPI.LineError]
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
