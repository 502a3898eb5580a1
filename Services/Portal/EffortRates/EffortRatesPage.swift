import ContractsEvidence

/// What an hour of each role costs. Template `logs/rates`.
struct EffortRatesPage: Sendable {
    struct Rate: Sendable {
        let role: String
        let hour: String
        let from: String
    }

    let heading: String
    let errorSummary: ErrorSummary?
    let rates: [Rate]
    let emptyState: Empty?
    /// Nil for those who may only read.
    let form: Entry?

    struct Entry: Sendable {
        let action: String
        let fields: [AnyField]
    }
}
