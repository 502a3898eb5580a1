import ContractsEvidence
import Foundation
import Postgres

extension PublishEvidence {
    func insert(
        _ content: PublicationToSave, of item: EvidenceRow, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            WITH item AS (
                UPDATE evidence_item SET published = true WHERE id = \(item.id)
            ), span AS (
                INSERT INTO publication_span (item_id, first) VALUES (\(item.id), \(item.revision))
                ON CONFLICT (item_id, first) DO UPDATE SET last = NULL, ended_at = NULL
            )
            INSERT INTO publication AS standing (item_id, unit_id, indicators, until, published_at, published_by, published_by_name, published_by_rank,
                changed_at, changed_by_name)
            VALUES (\(item.id), \(item.unit), \(content.indicators), \(content.until), \(now), \(author.subject), \(author.name), \(author.rank),
                \(now), \(author.name))
            ON CONFLICT (item_id) DO UPDATE SET indicators = excluded.indicators, until = excluded.until, revision = standing.revision + 1,
                published_at = excluded.published_at, published_by = excluded.published_by, published_by_name = excluded.published_by_name,
                published_by_rank = excluded.published_by_rank, changed_at = excluded.changed_at, changed_by_name = excluded.changed_by_name,
                lapse = NULL, lapse_reason = NULL, lapsed_at = NULL
            """)
    }
}
