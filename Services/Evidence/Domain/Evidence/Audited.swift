import ContractsEvidence
import ServiceKit

/// An item as it was saved, and what the audit trail is still to say of it: whoever saves many says it of all of them last, because the first entry takes the
/// lock that everybody else's changes wait for.
struct Audited: Sendable {
    let evidence: EvidenceAPI.Evidence
    /// Nil where nothing was changed.
    let entry: AuditEntry?
}
