import ContractsEIA

extension EIAAPI.Section {
    /// Every question without an answer, and every cell of a matrix: author and reviewer see all of them (I3).
    func blanks(in content: EIAAPI.SectionContent) -> [EIAAPI.Blank] {
        fields.flatMap { field -> [EIAAPI.Blank] in
            let value = content.fields[field.key]
            switch field.kind {
            case .matrix: return matrixBlanks(of: field, value?.rows ?? [])
            case .table: return tableBlanks(of: field, value?.rows ?? [])
            case .text, .longText, .date, .choice, .choices:
                return value == nil ? [.init(field: field.key, label: field.label, required: field.required)] : []
            }
        }
    }

    func isComplete(_ content: EIAAPI.SectionContent) -> Bool {
        !blanks(in: content).contains(where: \.required)
    }

    private func matrixBlanks(of field: EIAAPI.Field, _ rows: [EIAAPI.Row]) -> [EIAAPI.Blank] {
        field.rows.flatMap { fixed -> [EIAAPI.Blank] in
            let cells = rows.first { $0.key == fixed.code }?.cells ?? [:]
            return field.columns.filter { cells[$0.key] == nil }.map { column in
                .init(
                    field: field.key, row: fixed.code, column: column.key, label: "\(fixed.label): \(column.label)", required: field.required && column.required
                )
            }
        }
    }

    private func tableBlanks(of field: EIAAPI.Field, _ rows: [EIAAPI.Row]) -> [EIAAPI.Blank] {
        if rows.isEmpty { return [.init(field: field.key, label: field.label, required: field.required)] }
        return rows.enumerated().flatMap { index, row in
            field.columns.filter { $0.required && row.cells[$0.key] == nil }.map { column in
                .init(field: field.key, row: String(index), column: column.key, label: "\(field.label), row \(index + 1): \(column.label)", required: true)
            }
        }
    }
}
