import ContractsCore
import ContractsEvidence
import Postgres

/// An indicator of a phase, as a mapping looks at it.
struct MappableIndicator: Sendable {
    let id: IndicatorID
    let code: String
    let strapline: String
    /// Of its text: the code, the wording and the guidance page.
    let sha256: String
    let wording: String

    static func all(in phase: PhaseID, in executor: some Executor) async throws -> [MappableIndicator] {
        try await executor.rows(
            "SELECT id, code, strapline, sha256, wording FROM indicator WHERE phase_id = \(phase) ORDER BY position", into: MappableIndicator.init)
    }

    var cited: EvidenceAPI.CitedIndicator { EvidenceAPI.CitedIndicator(indicator: id, code: code, strapline: strapline) }

    /// What continues it, as far as its text and its code tell: the same text first.
    func suggestion(among later: [MappableIndicator]) -> EvidenceAPI.SuggestedPair? {
        if let same = later.first(where: { $0.sha256 == sha256 || $0.wording == wording }) {
            return EvidenceAPI.SuggestedPair(earlier: id, later: same.id, reason: .sameText)
        }
        return later.first { $0.code == code }.map { EvidenceAPI.SuggestedPair(earlier: id, later: $0.id, reason: .sameCode) }
    }
}
