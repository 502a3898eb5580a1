import ContractsCore
import ContractsEvidence

/// Where a form of evidence is sent, and what it was opened from.
struct EvidenceFormPlace: Sendable {
    let unit: UnitID
    /// Nil for an item that does not exist yet.
    let evidence: EvidenceID?
    /// The indicator's page that it was opened on.
    let indicator: IndicatorID?
    let draft: DraftID
    /// The version that the edit began from, and the number of its revision.
    let etag: String
    let base: String
    let idempotencyKey: String
    let cancelURL: String

    var action: String {
        evidence.map { Address.editEvidence($0, draft: draft) } ?? Address.newEvidence(in: unit, draft: draft, indicator: indicator)
    }

    var autosaveURL: String { Address.saveDraft(draft, in: unit, evidence: evidence, indicator: indicator) }
}
