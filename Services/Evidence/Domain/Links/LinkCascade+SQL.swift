import ContractsCore
import ContractsEvidence
import Postgres

extension LinkCascade {
    /// Entries that QA has in hand or has assured now say something else than what it has.
    private static let changedSince: SQL =
        "CASE WHEN entry.progress IN ('submitted', 'locally-assured', 'corporately-assured') THEN coalesce(entry.changed_since, "

    /// Holds the entries in the order in which others take them, unit by unit.
    private func lock(in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            SELECT FROM entry JOIN evidence_link AS link ON link.unit_id = entry.unit_id AND link.indicator_id = entry.indicator_id
            WHERE link.item_id = \(item) ORDER BY entry.unit_id, entry.indicator_id FOR UPDATE OF entry
            """)
    }

    func markChanged(except cites: [IndicatorID], in transaction: Transaction) async throws -> [LinkedEntry] {
        try await lock(in: transaction)
        return try await transaction.rows(
            """
            UPDATE entry SET changed_since = \(fragment: Self.changedSince)\(at)) END, changed_at = \(at)
            FROM evidence_link AS link
            WHERE link.item_id = \(item) AND link.active AND (link.kind = 'inherited' OR link.indicator_id <> ALL(\(cites)))
                AND entry.unit_id = link.unit_id AND entry.indicator_id = link.indicator_id
            RETURNING entry.unit_id, entry.indicator_id, entry.progress
            """,
            into: LinkedEntry.init)
    }

    /// Ends what the item's own unit carried to indicators that it now cites itself; saving it has counted it there.
    func supersede(_ cites: [IndicatorID], in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            WITH link AS (
                UPDATE evidence_link SET active = false, version = version + 1, changed_at = \(at), changed_by_name = \(by.name)
                WHERE item_id = \(item) AND active AND kind = 'carried' AND indicator_id = ANY(\(cites)) RETURNING unit_id, indicator_id
            ), item AS (
                UPDATE evidence_item SET links = links - (SELECT count(*) FROM link) WHERE id = \(item)
            )
            UPDATE entry SET items = items - 1 FROM link WHERE entry.unit_id = link.unit_id AND entry.indicator_id = link.indicator_id
            """)
    }

    func lapse(
        _ kind: EvidenceAPI.LinkKind, _ cause: EvidenceAPI.LapseCause, _ reason: String?, except kept: [IndicatorID], in transaction: Transaction
    ) async throws -> [LinkedEntry] {
        try await lock(in: transaction)
        let inherited = kind == .inherited ? 1 : 0
        return try await transaction.rows(
            """
            WITH link AS (
                UPDATE evidence_link SET active = false, lapse = \(cause), lapse_reason = \(reason), lapsed_at = \(at), version = version + 1,
                    changed_at = \(at), changed_by_name = \(by.name)
                WHERE item_id = \(item) AND active AND kind = \(kind) AND indicator_id <> ALL(\(kept)) RETURNING unit_id, indicator_id, version
            ), step AS (
                INSERT INTO link_step (unit_id, indicator_id, item_id, version, kind, detail, at, by, by_name, by_rank)
                SELECT unit_id, indicator_id, \(item), version, 'lapsed', \(reason), \(at), \(by.subject), \(by.name), \(by.rank) FROM link
            ), item AS (
                UPDATE evidence_item SET links = links - (SELECT count(*) FROM link) WHERE id = \(item)
            )
            UPDATE entry SET items = items - 1, inherited = inherited - \(inherited), lapsed = lapsed + \(inherited),
                changed_since = \(fragment: Self.changedSince)\(at)) END, changed_at = \(at)
            FROM link WHERE entry.unit_id = link.unit_id AND entry.indicator_id = link.indicator_id
            RETURNING entry.unit_id, entry.indicator_id, entry.progress
            """,
            into: LinkedEntry.init)
    }

    func resumeCarried(in transaction: Transaction) async throws -> [LinkedEntry] {
        try await lock(in: transaction)
        return try await transaction.rows(
            """
            WITH link AS (
                UPDATE evidence_link SET active = true, lapse = NULL, lapse_reason = NULL, lapsed_at = NULL, version = version + 1, changed_at = \(at),
                    changed_by_name = \(by.name)
                WHERE item_id = \(item) AND kind = 'carried' AND lapse IS NOT NULL RETURNING unit_id, indicator_id, version
            ), step AS (
                INSERT INTO link_step (unit_id, indicator_id, item_id, version, kind, at, by, by_name, by_rank)
                SELECT unit_id, indicator_id, \(item), version, 'carried', \(at), \(by.subject), \(by.name), \(by.rank) FROM link
            ), item AS (
                UPDATE evidence_item SET links = links + (SELECT count(*) FROM link) WHERE id = \(item)
            )
            UPDATE entry SET items = items + 1, changed_since = \(fragment: Self.changedSince)\(at)) END, changed_at = \(at)
            FROM link WHERE entry.unit_id = link.unit_id AND entry.indicator_id = link.indicator_id
            RETURNING entry.unit_id, entry.indicator_id, entry.progress
            """,
            into: LinkedEntry.init)
    }
}
