import ContractsEvidence
import Foundation
import Postgres

extension LinkRow {
    /// The unit no longer leans on the item. Its statements and its trail stay. The item's row is held by the caller.
    func end(_ reason: String?, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction) async throws -> [ChangedEntry] {
        let removed = active ? -1 : 0
        let inherited = kind == .inherited
        let change = EntryChange(
            indicator: indicator, items: removed, inherited: inherited ? removed : 0, lapsed: inherited && lapse != nil ? -1 : 0)
        return try await transaction.rows(
            """
            WITH link AS (
                UPDATE evidence_link SET active = false, lapse = NULL, lapse_reason = NULL, lapsed_at = NULL, version = version + 1, changed_at = \(now),
                    changed_by_name = \(author.name)
                WHERE unit_id = \(unit) AND indicator_id = \(indicator) AND item_id = \(item)
            ), step AS (
                INSERT INTO link_step (unit_id, indicator_id, item_id, version, kind, detail, at, by, by_name, by_rank)
                VALUES (\(unit), \(indicator), \(item), \(version + 1), 'given-up', \(reason), \(now), \(author.subject), \(author.name), \(author.rank))
            ), item AS (
                UPDATE evidence_item SET links = links + \(removed) WHERE id = \(item)
            )
            \(fragment: EntryChange.apply([change], unit: unit, at: now))
            """,
            into: ChangedEntry.init)
    }
}
