import ContractsEIA

/// A section of an assessment to read: every field of the guide with its answer, blanks included. Partial `eia/reading`.
struct SectionReading: Sendable {
    struct Cell: Sendable {
        let label: String
        /// Nil where nothing was answered.
        let value: String?
    }

    struct Row: Sendable {
        let name: String
        let cells: [Cell]
    }

    /// A table, or the matrix of the nine characteristics: on a phone each row is a block of its own.
    struct Table: Sendable {
        let caption: String
        let columns: [String]
        let rows: [Row]
    }

    struct Field: Sendable {
        let label: String
        let text: String?
        let chosen: [String]
        let table: Table?
        /// Said where nothing was answered: and whether an answer is owed.
        let blank: String?
        let advice: [String]
    }

    let id: String
    let key: String
    /// "3. Last time's actions"
    let heading: String
    let fields: [Field]

    init(_ section: EIAAPI.Section, _ content: EIAAPI.SectionContent, advice: [EIAAPI.Advice] = [], catalogue: Catalogue) {
        id = "section-\(section.key)"
        key = section.key
        heading = catalogue.text("eiaqa_section_heading", ["number": String(section.number), "title": section.title])
        fields = section.fields.map { field in
            Field(field, content.fields[field.key], advice: advice.filter { $0.field == field.key }, catalogue: catalogue)
        }
    }
}
