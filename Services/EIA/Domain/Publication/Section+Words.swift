import ContractsEIA

extension EIAAPI.Section {
    /// What was written, as people read it: answers by their labels, without the questions.
    func words(_ content: EIAAPI.SectionContent) -> [String] {
        fields.flatMap { field -> [String] in
            guard let value = content.fields[field.key] else { return [] }
            let rows = (value.rows ?? []).map { row in field.columns.map { $0.words(row.cells[$0.key]) }.filter { !$0.isEmpty }.joined(separator: ". ") }
            return [value.text ?? "", field.words(value)].filter { !$0.isEmpty } + rows
        }
    }
}

extension EIAAPI.GuideDocument {
    /// Those for which the matrix of effects says positive, negative or unknown.
    func affectedCharacteristics(_ contents: [String: EIAAPI.SectionContent]) -> [String] {
        let rows = contents["characteristics"]?.fields["effects"]?.rows ?? []
        let affected = Set(rows.filter { row in row.cells["impact"].map { $0 != "none" } ?? false }.compactMap(\.key))
        return characteristics.map(\.code).filter(affected.contains)
    }
}
