import ContractsCore
import ContractsEvidence
import ServiceKit

/// Which entries somebody wants to submit, and what they saw of them; found sound.
struct EntriesToSubmit: Sendable {
    /// Each once, in the order in which they were named.
    let indicators: [IndicatorID]
    let note: String?
    /// The revision of each item that the person saw.
    let seen: [EvidenceID: Int]
    /// The files that the person saw attached to each item.
    let seenFiles: [EvidenceID: Set<FileID>]
    /// The number of each statement that the person saw.
    let seenStatements: [Place: Int]

    /// An item under an indicator.
    struct Place: Hashable, Sendable {
        let indicator: IndicatorID
        let item: EvidenceID
    }

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EvidenceAPI.SubmissionRequest) throws(ProblemError) {
        var validation = Validation()
        validation.check(!body.indicators.isEmpty, "/indicators", "must name at least one indicator")
        validation.list(body.indicators, max: 500, at: "/indicators")
        validation.list(body.expected.map(\.evidence), max: 20_000, at: "/expected")
        self.note = validation.optionalText(body.note, at: "/note", max: 2_000, lines: .many)
        self.indicators = body.indicators
        self.seen = Dictionary(body.expected.map { ($0.evidence, $0.revision) }) { first, _ in first }
        self.seenFiles = Dictionary(body.expected.map { ($0.evidence, Set($0.files ?? [])) }) { first, _ in first }
        let statements = (body.expectedStatements ?? []).map { (Place(indicator: $0.indicator, item: $0.evidence), $0.number) }
        validation.list(statements.map(\.0), max: 20_000, at: "/expectedStatements")
        self.seenStatements = Dictionary(statements) { first, _ in first }
        try validation.finish()
    }
}
