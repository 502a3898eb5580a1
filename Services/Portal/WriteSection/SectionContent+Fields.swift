import ContractsEIA

extension EIAAPI.SectionContent {
    /// The form's fields that would be read as this again.
    func fields(of section: EIAAPI.Section) -> [Form.Field] {
        section.fields.flatMap { field -> [Form.Field] in
            let name = SectionNames.field(field), value = fields[field.key]
            switch field.kind {
            case .text, .longText: return [Form.Field(name: name, value: value?.text ?? "")]
            case .date: return Self.date(name, value?.text)
            case .choice, .choices: return (value?.codes ?? []).map { Form.Field(name: name, value: $0) }
            case .table:
                let rows = value?.rows ?? []
                return [Form.Field(name: SectionNames.rows(field), value: String(rows.count))]
                    + rows.enumerated().flatMap { index, row in Self.cells(row, String(index), of: field) }
            case .matrix: return (value?.rows ?? []).flatMap { row in Self.cells(row, row.key ?? "", of: field) }
            }
        }
    }

    private static func cells(_ row: EIAAPI.Row, _ key: String, of field: EIAAPI.Field) -> [Form.Field] {
        field.columns.flatMap { column -> [Form.Field] in
            let name = SectionNames.cell(field, key, column), value = row.cells[column.key]
            switch column.kind {
            case .date: return date(name, value)
            case .choice, .choices: return (value ?? "").split(separator: " ").map { Form.Field(name: name, value: String($0)) }
            default: return [Form.Field(name: name, value: value ?? "")]
            }
        }
    }

    private static func date(_ name: String, _ text: String?) -> [Form.Field] {
        let parts = DateParts(typed: text)
        return [("day", parts.day), ("month", parts.month), ("year", parts.year)].map { Form.Field(name: "\(name)-\($0.0)", value: $0.1) }
    }
}
