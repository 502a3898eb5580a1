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
            WITH span AS (
                UPDATE publication_span SET last = item.head, ended_at = \(now) FROM evidence_item AS item
                WHERE publication_span.item_id = \(self.item) AND item.id = publication_span.item_id AND publication_span.last IS NULL
            )
            UPDATE publication SET lapse = \(cause), lapse_reason = \(reason), lapsed_at = \(now), revision = revision + 1, changed_at = \(now),
                changed_by_name = \(author.name)
            WHERE item_id = \(item)
            """)
    }
}
