import ContractsEvidence
import Foundation
import Postgres

extension PublicationRow {
    /// Marks the publication itself; `LinkCascade` takes it on to the units.
    func lapse(
        _ cause: EvidenceAPI.LapseCause, because reason: String?, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            UPDATE publication SET lapse = \(cause), lapse_reason = \(reason), lapsed_at = \(now), revision = revision + 1, changed_at = \(now),
                changed_by_name = \(author.name)
            WHERE item_id = \(item)
            """)
    }
}
