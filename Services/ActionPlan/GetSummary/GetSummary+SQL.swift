import ContractsCore
import Postgres

extension GetSummary {
    struct NameRow {
        let id: UnitID
        let code: String
        let name: String
    }

    func names(of units: [UnitID], in transaction: Transaction) async throws -> [NameRow] {
        try await transaction.rows("SELECT id, code, name FROM unit WHERE id = ANY(\(units))", into: NameRow.init)
    }

    struct ForceRow {
        let unit: UnitID
        let force: UnitID
    }

    /// Every unit with the one at the top of the tree that it stands in.
    func forces(in transaction: Transaction) async throws -> [ForceRow] {
        try await transaction.rows(
            """
            WITH RECURSIVE tree AS (
                SELECT id, id AS force_id FROM unit WHERE parent_id IS NULL
                UNION SELECT unit.id, tree.force_id FROM unit JOIN tree ON unit.parent_id = tree.id
            ) SELECT id, force_id FROM tree
            """,
            into: ForceRow.init)
    }

    /// Of the unit and all below it in the tree.
    func below(_ unit: UnitID) -> SQL {
        """
        action.unit_id IN (
            WITH RECURSIVE below AS (SELECT \(unit)::uuid AS id UNION SELECT unit.id FROM below JOIN unit ON unit.parent_id = below.id) SELECT id FROM below
        )
        """
    }

    func horizon(in transaction: Transaction) async throws -> Int64 {
        try await transaction.value("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint") ?? 0
    }

    /// Whether nothing that was counted was changed by a transaction that the count's snapshot may not have seen.
    ///
    /// By the last one that changed anything, which an index gives: whether any changed since is a question that PostgreSQL, which cannot know how seldom
    /// that is, would rather answer by reading all of them.
    func holds(_ kept: Summaries.Kept) async throws -> Bool {
        try await dependencies.pool.value(
            """
            SELECT coalesce((SELECT changed_xid FROM action ORDER BY changed_xid DESC LIMIT 1) < \(kept.horizon)::text::xid8, true)
                AND coalesce((SELECT told_xid FROM unit ORDER BY told_xid DESC LIMIT 1) < \(kept.horizon)::text::xid8, true)
            """
        ) ?? false
    }
}
