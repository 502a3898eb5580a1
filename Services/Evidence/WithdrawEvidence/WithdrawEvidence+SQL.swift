import ContractsEvidence
import Foundation
import Postgres

extension WithdrawEvidence {
    func withdraw(
        _ row: EvidenceRow, because reason: String, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction
    ) async throws -> [ChangedEntry] {
        let changes = EntryChange.between(try row.decodedContent().indicators, [])
        return try await transaction.rows(
            """
            WITH history AS (
                INSERT INTO evidence_withdrawal (item_id, version, kind, revision, reason, at, by, by_name, by_rank)
                VALUES (\(row.id), \(row.version + 1), 'withdrawn', \(row.revision), \(reason), \(now), \(author.subject), \(author.name), \(author.rank))
            ), item AS (
                UPDATE evidence_item SET version = version + 1, changed_at = \(now), changed_by_name = \(author.name), withdrawn_at = \(now),
                    withdrawn_by = \(author.subject), withdrawn_by_name = \(author.name), withdrawn_by_rank = \(author.rank), withdrawn_reason = \(reason)
                WHERE id = \(row.id)
            ), citation AS (
                UPDATE evidence_citation SET active = false WHERE item_id = \(row.id)
            ), search AS (
                DELETE FROM evidence_search WHERE item_id = \(row.id)
            )
            \(fragment: EntryChange.apply(changes, unit: row.unit, at: now))
            """,
            into: ChangedEntry.init
        )
    }
}
