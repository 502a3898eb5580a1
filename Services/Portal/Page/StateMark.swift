import ContractsEvidence

/// A state as it is shown everywhere: a fixed word with a fixed shape. Partial `state`.
struct StateMark: Sendable {
    let code: String
    let word: String

    /// "Changed since assured" is laid over the assured states, so it needs the whole row.
    init(_ row: EvidenceAPI.WorkbookRow, catalogue: Catalogue) {
        self.init(code: row.changedSinceAssured ? "changed-since-assured" : row.state.rawValue, catalogue: catalogue)
    }

    init(_ state: EvidenceAPI.EntryState, catalogue: Catalogue) {
        self.init(code: state.rawValue, catalogue: catalogue)
    }

    private init(code: String, catalogue: Catalogue) {
        self.code = code
        self.word = catalogue.text("state_\(code.replacing("-", with: "_"))")
    }
}
