/// What a submission would freeze, before it is confirmed (E6). Template `submit`.
struct SubmitPage: Sendable {
    struct Item: Sendable {
        let url: String
        let title: String
        let revision: String
        let shortHash: String
        /// The revision that is shown with its files, so that nothing else is frozen.
        let seen: String
        let files: [FileLine]
        /// The statement that is frozen with an inherited or carried item.
        let stated: String?
        /// Its words.
        let statement: FrozenStatement?
    }

    struct Included: Sendable {
        let id: String
        let indicator: String
        let code: String
        let strapline: String
        let included: Bool
        let items: [Item]
    }

    struct LeftOut: Sendable {
        let url: String
        let code: String
        let strapline: String
        let why: String
    }

    struct Warning: Sendable {
        let url: String
        let text: String
    }

    struct Confirm: Sendable {
        let declaration: Choices
        let comment: TextArea
        let cancelURL: String
    }

    let caption: String
    let summary: String
    let errorSummary: ErrorSummary?
    let unavailable: Unavailable?
    let warnings: [Warning]
    let action: String
    let idempotencyKey: String
    let indicators: [Included]
    let emptyState: Empty?
    let leftOut: [LeftOut]
    let confirm: Confirm?
}
