import ContractsEvidence

/// What an Excel file would do to the workbook. Template `excel/check`.
struct ExcelCheckPage: Sendable {
    struct Row: Sendable {
        let number: Int
        let indicator: String?
        let title: String?
        let url: String?
        /// What would happen, in a word, and of which fields or why.
        let kind: String
        let outcome: String
        let changes: String?
        let problems: [String]
    }

    struct Filter: Sendable {
        let label: String
        let count: Int
        let url: String
        let current: Bool
    }

    struct Pages: Sendable {
        let previous: String?
        let next: String?
        let `where`: String
    }

    /// Which heading stands for which field.
    struct Mapping: Sendable {
        let action: String
        let phase: ExcelPage.Hidden?
        let fields: [Select]
        let open: Bool
    }

    struct Import: Sendable {
        let action: String
        let hidden: [ExcelPage.Hidden]
        let button: String
    }

    let caption: String
    let heading: String
    let lede: String
    let refusal: String?
    let result: Notice
    let mapping: Mapping?
    let take: Import?
    let filters: [Filter]
    let rows: [Row]
    let pages: Pages?
    let failing: Link?
    let links: [Link]

    struct Notice: Sendable {
        let kind: Flash.Kind
        let title: String
        let texts: [String]
    }
}
