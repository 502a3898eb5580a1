/// What was frozen, by whom and when: the receipt (E6). Template `submission`.
struct SubmissionPage: Sendable {
    struct Item: Sendable {
        let url: String
        let title: String
        let revision: String
        let hash: String
        /// What the unit said of an inherited or carried item.
        let statement: FrozenStatement?
    }

    struct Indicator: Sendable {
        let id: String
        let url: String
        let code: String
        let strapline: String
        let hash: String
        let items: [Item]
    }

    struct Submission: Sendable {
        let facts: [Fact]
        let comment: String?
        let indicators: [Indicator]
    }

    /// The commander's signature.
    struct SignOff: Sendable {
        let action: String
        let idempotencyKey: String
        let comment: TextArea
        let errorSummary: ErrorSummary?
    }

    let caption: String
    let heading: String
    let summary: String
    let unavailable: Unavailable?
    let submission: Submission?
    let signOff: SignOff?
    let links: [Link]
}
