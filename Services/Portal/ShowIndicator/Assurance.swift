/// Both ratings of an entry and its story. Partial `assurance`.
struct Assurance: Sendable {
    struct Rated: Sendable {
        let code: String
        let word: String
        let by: String
        let comment: String?
    }

    struct Step: Sendable {
        /// For machines.
        let at: String
        let when: String
        let text: String
        /// Comments, reasons, points.
        let detail: String?
        let url: String?
    }

    let local: Rated?
    let corporate: Rated?
    let localPending: String?
    let corporatePending: String?
    let trail: [Step]
    /// Said where the QA service did not answer: the trail is then the evidence service's part alone.
    let incomplete: String?
}
