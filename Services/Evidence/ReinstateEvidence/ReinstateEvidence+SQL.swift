import ContractsEvidence
import Foundation
import Postgres

extension ReinstateEvidence {
    func reinstate(_ row: EvidenceRow, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction) async throws -> [ChangedEntry] {
        let indicators = try row.decodedContent().indicators
        let changes = EntryChange.between([], indicators)
        return try await transaction.rows(
            """
            WITH history AS (
                INSERT INTO evidence_withdrawal (item_id, version, kind, revision, at, by, by_name, by_rank)
                VALUES (\(row.id), \(row.version + 1), 'reinstated', \(row.revision), \(now), \(author.subject), \(author.name), \(author.rank))
            ), item AS (
                UPDATE evidence_item SET version = version + 1, changed_at = \(now), changed_by_name = \(author.name), withdrawn_at = NULL,
                    withdrawn_by = NULL, withdrawn_by_name = NULL, withdrawn_by_rank = NULL, withdrawn_reason = NULL
                WHERE id = \(row.id)
            ), citation AS (
                UPDATE evidence_citation SET active = true WHERE item_id = \(row.id) AND indicator_id = ANY(\(indicators.map(\.indicator)))
            ), search AS (
                INSERT INTO evidence_search (item_id, unit_id, saved_at, vector)
                VALUES (\(row.id), \(row.unit), \(row.savedAt), evidence_search_vector(\(row.content)::json))
            )
            \(fragment: EntryChange.apply(changes, unit: row.unit, at: now))
            """,
            into: ChangedEntry.init
        )
    }
}
