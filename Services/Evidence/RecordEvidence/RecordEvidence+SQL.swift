import ContractsEvidence
import Postgres

extension RecordEvidence {
    /// The item, its first revision, what it cites, its place in the search and the counters of its entries: one statement.
    func insert(_ item: NewItem, in transaction: Transaction) async throws -> [ChangedEntry] {
        let content = item.content.content
        let cites = content.indicators.map(\.indicator)
        let changes = EntryChange.between([], content.indicators)
        return try await transaction.rows(
            """
            WITH item AS (
                INSERT INTO evidence_item (id, unit_id, title, review_by, authors, created_at, changed_at, changed_by_name)
                VALUES (\(item.id), \(item.unit), \(content.title), \(content.reviewBy), \(JSONB([item.author]))::json, \(item.at), \(item.at), \(item.author.name))
            ), revision AS (
                INSERT INTO evidence_revision (item_id, number, title, content, sha256, indicators, saved_at, saved_by, saved_by_name, saved_by_rank)
                VALUES (\(item.id), 1, \(content.title), \(item.content.json.text)::json, \(item.content.json.sha256), \(cites),
                        \(item.at), \(item.author.subject), \(item.author.name), \(item.author.rank))
            ), citation AS (
                INSERT INTO evidence_citation (item_id, indicator_id, unit_id, active, incomplete, position)
                SELECT \(item.id), cited.indicator, \(item.unit), true, cited.incomplete, cited.position
                FROM unnest(\(cites), \(content.indicators.map(\.howThisMeetsIt.isEmpty))) WITH ORDINALITY AS cited (indicator, incomplete, position)
            ), search AS (
                INSERT INTO evidence_search (item_id, unit_id, saved_at, vector)
                VALUES (\(item.id), \(item.unit), \(item.at), evidence_search_vector(\(item.content.json.text)::json))
            )
            \(fragment: EntryChange.apply(changes, unit: item.unit, at: item.at))
            """,
            into: ChangedEntry.init
        )
    }
}
