import ContractsCore
import ContractsEvidence

/// An inherited or carried item of which the unit says something else than when it was last judged.
struct Restated: Sendable {
    let evidence: EvidenceID
    let title: String
    let revision: Int
    let from: String
    let to: String

    /// Nil where the statement is the same, or there was none before: then the item itself is new.
    init?(_ now: EvidenceAPI.FrozenRevision, since before: EvidenceAPI.FrozenRevision?) {
        guard let said = now.link?.statement, let was = before?.link?.statement, said.sha256 != was.sha256 else { return nil }
        (evidence, title, revision) = (now.evidence, now.title, now.revision)
        (from, to) = (was.text, said.text)
    }
}
