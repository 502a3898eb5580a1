/// Whether an indicator applies to a unit: proposed by the unit, decided by its adviser (E3). Template `applicability`.
struct ApplicabilityPage: Sendable {
    struct RowForm: Sendable {
        let etag: String
        let choice: Choices
        let why: TextArea
    }

    struct Row: Sendable {
        let id: String
        let url: String
        let code: String
        let strapline: String
        let status: String
        let reason: String?
        let form: RowForm?
    }

    struct Section: Sendable {
        let id: String
        let title: String
        let rows: [Row]
    }

    let caption: String
    let lede: String
    let errorSummary: ErrorSummary?
    let turn: Turn?
    let unavailable: Unavailable?
    let action: String
    let sections: [Section]
    let submitLabel: String?
    let cancelURL: String
}
