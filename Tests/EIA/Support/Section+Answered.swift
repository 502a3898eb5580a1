import ContractsCore
import ContractsEIA

extension EIAAPI.Section {
    /// Every required question answered, and every table with a row.
    /// - Parameter reviewDate: what the field of that name says.
    func answered(reviewDate: LocalDate, words: String = "As the working group found") -> EIAAPI.SectionContent {
        let values = fields.map { field -> (String, EIAAPI.Value) in
            switch field.kind {
            case .text, .longText: (field.key, .init(text: "\(words): \(field.key)."))
            case .date: (field.key, .init(text: field.key == "review-date" ? reviewDate.description : "2011-10-03"))
            case .choice, .choices: (field.key, .init(codes: field.choices.prefix(1).map(\.code)))
            case .table: (field.key, .init(rows: [field.row(nil, words)]))
            case .matrix: (field.key, .init(rows: field.rows.map { field.row($0.code, words) }))
            }
        }
        return .init(fields: Dictionary(uniqueKeysWithValues: values))
    }
}

extension EIAAPI.Field {
    /// A row with every column.
    fileprivate func row(_ key: String?, _ words: String) -> EIAAPI.Row {
        let cells = columns.map { column -> (String, String) in
            switch column.kind {
            case .choice, .choices: (column.key, column.choices.first?.code ?? "")
            case .date: (column.key, "2012-03-01")
            case .text, .longText, .table, .matrix: (column.key, "\(words): \(key ?? self.key), \(column.key)")
            }
        }
        return .init(key: key, cells: Dictionary(uniqueKeysWithValues: cells))
    }
}
