import ContractsEIA

/// Which field of a section's form a pointer of the service's refusal is about.
struct SectionPointers {
    let section: EIAAPI.Section
    /// As it was sent: the rows of a table are counted in it.
    let sent: EIAAPI.SectionContent
    /// As it is shown: with the blank rows that were not sent.
    let shown: EIAAPI.SectionContent

    /// `/fields/KEY/…`, `/fields/KEY/rows/INDEX/cells/COLUMN`.
    func field(_ pointer: String) -> (name: String, label: String)? {
        let parts = pointer.split(separator: "/").map(String.init)
        guard parts.count >= 2, parts[0] == "fields", let field = section.fields.first(where: { $0.key == parts[1] }) else { return nil }
        guard parts.count >= 6, parts[2] == "rows", let index = Int(parts[3]), let column = field.columns.first(where: { $0.key == parts[5] }) else {
            return parts.count <= 3 || field.kind == .choice || field.kind == .choices ? (SectionNames.field(field), field.label) : nil
        }
        guard let row = row(index, of: field) else { return (SectionNames.field(field), field.label) }
        return (SectionNames.cell(field, row, column), column.label)
    }

    private func row(_ index: Int, of field: EIAAPI.Field) -> String? {
        if field.kind == .matrix {
            let rows = sent.fields[field.key]?.rows ?? []
            return rows.indices.contains(index) ? rows[index].key : nil
        }
        let filled = (shown.fields[field.key]?.rows ?? []).enumerated().filter { !$0.element.cells.isEmpty }.map(\.offset)
        return filled.indices.contains(index) ? String(filled[index]) : nil
    }
}
