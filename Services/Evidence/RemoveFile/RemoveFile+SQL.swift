import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension RemoveFile {
    func remove(
        _ file: EvidenceFileRow, of item: EvidenceRow, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction
    ) async throws -> [ChangedEntry] {
        let evidence = try EvidenceAPI.Evidence(item, citing: [:])
        let cites = evidence.content.indicators
        return try await transaction.rows(
            """
            WITH removed AS (
                UPDATE evidence_file SET removed_at = \(now), removed_by = \(author.subject), removed_by_name = \(author.name), removed_by_rank = \(author.rank)
                WHERE id = \(file.id)
            ), item AS (
                UPDATE evidence_item SET files = files - 1, files_version = files_version + 1, authors = \(JSONB(evidence.authors.including(author)))::json
                WHERE id = \(item.id)
            )
            \(fragment: EntryChange.apply(EntryChange.between(cites, cites), unit: item.unit, at: now))
            """,
            into: ChangedEntry.init
        )
    }
}
