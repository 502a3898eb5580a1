import ContractsCore
import ContractsEvidence
import Crypto
import Foundation
import Postgres
import ServiceKit

/// An item that comes under an indicator, or of which the unit says something new there.
struct LinkToSave: Sendable {
    let unit: UnitID
    let indicator: IndicatorID
    let item: EvidenceID
    let kind: EvidenceAPI.LinkKind
    let text: String
    let author: EvidenceAPI.Author
    let at: Date

    /// The statement, the link, its step in the trail, the item's count and the entry's: one statement. The item's row is held by the caller.
    func save(over before: LinkRow?, in transaction: Transaction) async throws -> [ChangedEntry] {
        let (number, version) = ((before?.number ?? 0) + 1, (before?.version ?? 0) + 1)
        let wasActive = before?.active == true
        let added = wasActive ? 0 : 1
        let inherited = kind == .inherited
        let change = EntryChange(
            indicator: indicator, items: added, inherited: inherited ? added : 0, lapsed: inherited && before?.lapse != nil ? -1 : 0)
        return try await transaction.rows(
            """
            WITH statement AS (
                INSERT INTO link_statement (unit_id, indicator_id, item_id, number, text, sha256, at, by, by_name, by_rank)
                VALUES (\(unit), \(indicator), \(item), \(number), \(text), \(SHA256.hexadecimal(of: text)), \(at), \(author.subject), \(author.name),
                        \(author.rank))
            ), link AS (
                INSERT INTO evidence_link (unit_id, indicator_id, item_id, kind, statement, version, changed_at, changed_by_name)
                VALUES (\(unit), \(indicator), \(item), \(kind), \(number), \(version), \(at), \(author.name))
                ON CONFLICT (unit_id, indicator_id, item_id) DO UPDATE SET statement = excluded.statement, version = excluded.version, active = true,
                    lapse = NULL, lapse_reason = NULL, lapsed_at = NULL, changed_at = excluded.changed_at, changed_by_name = excluded.changed_by_name
            ), step AS (
                INSERT INTO link_step (unit_id, indicator_id, item_id, version, kind, detail, at, by, by_name, by_rank)
                VALUES (\(unit), \(indicator), \(item), \(version), \(wasActive ? "restated" : kind.rawValue), \(text), \(at), \(author.subject),
                        \(author.name), \(author.rank))
            ), item AS (
                UPDATE evidence_item SET links = links + \(added) WHERE id = \(item)
            )
            \(fragment: EntryChange.apply([change], unit: unit, at: at))
            """,
            into: ChangedEntry.init)
    }
}
