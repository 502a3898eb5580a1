import ContractsCore
import ContractsEIA

/// A field of a section as its form shows it, with the questions to think about and the advice beside it. Partial `eia/section-field`.
struct SectionFormField: Sendable {
    /// A row of a table, or a fixed one of a matrix.
    struct Row: Sendable {
        let id: String
        let legend: String
        let cells: [AnyField]
        let advice: [TextArea.Hint]
        /// The button that takes it away: nil in a matrix.
        let remove: Remove?
    }

    struct Remove: Sendable {
        let value: String
        let label: String
    }

    struct Table: Sendable {
        let id: String
        let legend: String
        let rowsName: String
        let count: Int
        let rows: [Row]
        let add: Remove
        let error: String?
    }

    struct Matrix: Sendable {
        let id: String
        let legend: String
        let rows: [Row]
        /// What the answers of every row mean, once.
        let meanings: [String]
        let error: String?
    }

    let id: String
    let field: AnyField?
    let table: Table?
    let matrix: Matrix?
    /// Said where nothing was answered yet.
    let blank: String?
    let optional: String?
    let prompts: [String]
    let advice: String?
    let hints: [TextArea.Hint]
    /// In the order of the page.
    let fields: [any FormField]
}

extension SectionFormField {
    init(
        _ field: EIAAPI.Field, _ value: EIAAPI.Value?, advice: [EIAAPI.Advice], errors: FieldErrors, catalogue: Catalogue
    ) {
        let inputs = SectionInputs(errors: errors, catalogue: catalogue)
        let name = SectionNames.field(field)
        id = "field-\(field.key)"
        prompts = field.prompts
        self.advice = field.advice
        hints = advice.filter { $0.row == nil }.map { TextArea.Hint(text: $0.text) }
        let isBlank: Bool
        switch field.kind {
        case .table:
            let made = inputs.table(field, value?.rows ?? [])
            (self.field, table, matrix, fields) = (nil, made, nil, [FieldAnchor(anchor: name, error: made.error)] + made.rows.flatMap { $0.cells.map(\.field) })
            isBlank = value?.rows?.contains { !$0.cells.isEmpty } != true
        case .matrix:
            let made = inputs.matrix(field, value?.rows ?? [], advice: advice)
            (self.field, table, matrix, fields) = (nil, nil, made, [FieldAnchor(anchor: name, error: made.error)] + made.rows.flatMap { $0.cells.map(\.field) })
            let answered = Set((value?.rows ?? []).compactMap(\.key))
            isBlank = !field.rows.allSatisfy { answered.contains($0.code) }
        default:
            let input = inputs.field(name, field, value)
            (self.field, table, matrix, fields) = (AnyField(input), nil, nil, [input])
            isBlank = value == nil
        }
        blank = isBlank && field.required ? catalogue.text("eia_field_blank") : nil
        optional = isBlank && !field.required ? catalogue.text("eia_field_optional") : nil
    }
}
