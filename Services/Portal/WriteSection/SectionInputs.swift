import ContractsCore
import ContractsEIA

/// Makes the inputs of a section from the guide's fields and columns.
struct SectionInputs {
    let errors: FieldErrors
    let catalogue: Catalogue

    /// Of one value.
    func field(_ name: String, _ field: EIAAPI.Field, _ value: EIAAPI.Value?) -> any FormField {
        switch field.kind {
        case .text: return TextField(name, label: field.label, value: value?.text, error: errors[name], maximum: field.maximum)
        case .date: return DateInput(name, legend: field.label, parts: DateParts(typed: value?.text), error: errors[name])
        case .choice, .choices:
            return Choices(
                name, field.kind == .choice ? .radio : .checkbox, legend: field.label, choices: choices(field.choices), chosen: value?.codes ?? [],
                error: errors[name])
        default:
            return TextArea(
                name, label: field.label, value: value?.text, error: errors[name], rows: 6, maximum: field.maximum, catalogue: catalogue)
        }
    }

    /// A table without rows shows one blank row to begin with.
    func table(_ field: EIAAPI.Field, _ rows: [EIAAPI.Row]) -> SectionFormField.Table {
        let rows = rows.isEmpty ? [EIAAPI.Row(cells: [:])] : rows
        let name = SectionNames.field(field)
        return SectionFormField.Table(
            id: name, legend: field.label, rowsName: SectionNames.rows(field), count: rows.count,
            rows: rows.enumerated().map { index, row in
                let number = String(index + 1)
                return SectionFormField.Row(
                    id: "row-\(field.key)-\(index)", legend: catalogue.text("eia_row", ["number": number]),
                    cells: field.columns.map { AnyField(cell($0, SectionNames.cell(field, String(index), $0), row.cells[$0.key])) }, advice: [],
                    remove: SectionFormField.Remove(
                        value: SectionNames.removeRow(index, of: field), label: catalogue.text("eia_row_remove", ["number": number])))
            }, add: SectionFormField.Remove(value: SectionNames.addRow(field), label: catalogue.text("eia_row_add")), error: errors[name])
    }

    /// Every fixed row is asked, answered or not.
    func matrix(_ field: EIAAPI.Field, _ rows: [EIAAPI.Row], advice: [EIAAPI.Advice]) -> SectionFormField.Matrix {
        let name = SectionNames.field(field)
        return SectionFormField.Matrix(
            id: name, legend: field.label,
            rows: field.rows.map { fixed in
                let cells = rows.first { $0.key == fixed.code }?.cells ?? [:]
                return SectionFormField.Row(
                    id: "row-\(field.key)-\(fixed.code)", legend: fixed.label,
                    cells: field.columns.map { AnyField(cell($0, SectionNames.cell(field, fixed.code, $0), cells[$0.key], hints: false)) },
                    advice: advice.filter { $0.row == fixed.code }.map { TextArea.Hint(text: $0.text) }, remove: nil)
            },
            meanings: field.columns.flatMap(\.choices).compactMap { choice in
                choice.hint.map { catalogue.text("eia_meaning", ["label": choice.label, "hint": $0]) }
            }, error: errors[name])
    }

    /// - Parameter hints: whether each answer says what it means.
    private func cell(_ column: EIAAPI.Column, _ name: String, _ value: String?, hints: Bool = true) -> any FormField {
        let label = column.required ? column.label : catalogue.text("eia_blank_optional_label", ["label": column.label])
        switch column.kind {
        case .text: return TextField(name, label: label, value: value, error: errors[name], maximum: 2000)
        case .date: return DateInput(name, legend: label, parts: DateParts(typed: value), error: errors[name])
        case .choice, .choices:
            return Choices(
                name, column.kind == .choice ? .radio : .checkbox, legend: label, choices: choices(column.choices, hints: hints),
                chosen: (value ?? "").split(separator: " ").map(String.init), error: errors[name])
        default: return TextArea(name, label: label, value: value, error: errors[name], rows: 2, maximum: 2000, catalogue: catalogue)
        }
    }

    private func choices(_ named: [EIAAPI.NamedChoice], hints: Bool = true) -> [Choices.Choice] {
        named.map { Choices.Choice($0.code, $0.label, hint: hints ? $0.hint : nil) }
    }
}
