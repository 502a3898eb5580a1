import ContractsEvidence
import Postgres

extension ReviseEvidence {
    /// The revision, the item's head, what it cites and no longer cites, its place in the search and the counters of its entries: one statement.
    func insert(_ revision: NewRevision, in transaction: Transaction) async throws -> [ChangedEntry] {
        let content = revision.content.content
        let cites = content.indicators.map(\.indicator)
        let changes = EntryChange.between(revision.replaced, content.indicators)
        return try await transaction.rows(
            """
            WITH revision AS (
                INSERT INTO evidence_revision (item_id, number, title, content, sha256, indicators, saved_at, saved_by, saved_by_name, saved_by_rank)
                VALUES (\(revision.item), \(revision.number), \(content.title), \(revision.content.json.text)::json, \(revision.content.json.sha256), \(cites),
                        \(revision.at), \(revision.author.subject), \(revision.author.name), \(revision.author.rank))
            ), item AS (
                UPDATE evidence_item SET version = version + 1, head = \(revision.number), title = \(content.title), review_by = \(content.reviewBy),
                    authors = \(JSONB(revision.authors))::json, changed_at = \(revision.at), changed_by_name = \(revision.author.name)
                WHERE id = \(revision.item)
            ), dropped AS (
                UPDATE evidence_citation SET active = false WHERE item_id = \(revision.item) AND indicator_id <> ALL(\(cites))
            ), citation AS (
                INSERT INTO evidence_citation (item_id, indicator_id, unit_id, active, incomplete, position)
                SELECT \(revision.item), cited.indicator, \(revision.unit), true, cited.incomplete, cited.position
                FROM unnest(\(cites), \(content.indicators.map(\.howThisMeetsIt.isEmpty))) WITH ORDINALITY AS cited (indicator, incomplete, position)
                ON CONFLICT (item_id, indicator_id) DO UPDATE SET active = true, incomplete = excluded.incomplete, position = excluded.position
            ), search AS (
                UPDATE evidence_search SET saved_at = \(revision.at), vector = evidence_search_vector(\(revision.content.json.text)::json)
                WHERE item_id = \(revision.item)
            )
            \(fragment: EntryChange.apply(changes, unit: revision.unit, at: revision.at))
            """,
            into: ChangedEntry.init
        )
    }
}
