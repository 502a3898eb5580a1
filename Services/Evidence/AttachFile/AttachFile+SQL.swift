import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension AttachFile {
    /// What is known of the bytes, the file, the item's count and authors, and the entries that its evidence stands under: one statement.
    func insert(
        _ file: NewFile, id: FileID, to item: EvidenceAPI.Evidence, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction
    ) async throws -> [ChangedEntry] {
        let changes = EntryChange.between(item.content.indicators, item.content.indicators)
        return try await transaction.rows(
            """
            WITH stored AS (
                INSERT INTO stored_file (sha256, size, media_type, state, stored_at)
                VALUES (\(file.sha256), \(file.size), \(file.kind.mediaType), \(file.state), \(now))
                ON CONFLICT (sha256) DO NOTHING
            ), attached AS (
                INSERT INTO evidence_file (id, item_id, sha256, name, media_type, attached_at, attached_by, attached_by_name, attached_by_rank)
                VALUES (\(id), \(item.id), \(file.sha256), \(file.name.text), \(file.kind.mediaType), \(now), \(author.subject), \(author.name), \(author.rank))
            ), item AS (
                UPDATE evidence_item SET files = files + 1, files_version = files_version + 1, authors = \(JSONB(item.authors.including(author)))::json WHERE id = \(item.id)
            )
            \(fragment: EntryChange.apply(changes, unit: item.unit, at: now))
            """,
            into: ChangedEntry.init
        )
    }
}
