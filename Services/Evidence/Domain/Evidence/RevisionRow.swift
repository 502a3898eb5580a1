import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// A revision as it is stored.
struct RevisionRow: Sendable {
    let item: EvidenceID
    let number: Int
    let content: JSONB<EvidenceAPI.EvidenceContent>
    let sha256: String
    let savedAt: Date
    let savedBy: String
    let savedByName: String
    let savedByRank: String?

    /// To be followed by a condition or an order.
    static let select: SQL = """
        SELECT revision.item_id, revision.number, revision.content, revision.sha256, revision.saved_at, revision.saved_by, revision.saved_by_name, revision.saved_by_rank
        FROM evidence_revision AS revision
        """
}

extension EvidenceAPI.Revision {
    init(_ row: RevisionRow) {
        self.init(
            evidence: row.item, number: row.number, content: row.content.value, sha256: row.sha256, savedAt: row.savedAt,
            savedBy: EvidenceAPI.Author(subject: row.savedBy, name: row.savedByName, rank: row.savedByRank)
        )
    }
}
