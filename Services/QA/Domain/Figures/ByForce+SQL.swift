import ContractsCore
import ContractsEvidence
import Postgres

extension ForcesAsked {
    /// To be put after `FROM unit`: `force_id`, the top of the tree that the unit stands in; itself where nothing is known above it.
    static let join: SQL = """
         LEFT JOIN (
            SELECT above.unit_id, above.above_id FROM unit_above AS above JOIN unit AS top ON top.id = above.above_id WHERE top.parent_id IS NULL
        ) AS force ON force.unit_id = unit.id
        """

    static let id: SQL = "coalesce(force.above_id, unit.id)"

    /// True of a row `unit` that is asked for.
    var condition: SQL {
        only.map { "unit.id IN (SELECT unit_id FROM unit_above WHERE above_id = ANY(\($0)))" } ?? "true"
    }
}

extension FigureSums {
    /// The forces with a unit whose counters a transaction changed that a snapshot before `horizon` may not have seen. Nil among them: a unit was told of anew, which may
    /// have moved it; everything is to be read again.
    static func changed(since horizon: Int64, of phase: PhaseID, in executor: some Executor) async throws -> [UnitID?] {
        try await executor.values(
            """
            SELECT (SELECT above.above_id FROM unit_above AS above JOIN unit AS top ON top.id = above.above_id
                    WHERE above.unit_id = counted.unit_id AND top.parent_id IS NULL LIMIT 1)
            FROM unit_phase AS counted WHERE counted.phase_id = \(phase) AND counted.changed_xid >= \(horizon)::text::xid8
                AND (SELECT changed_xid FROM unit_phase WHERE phase_id = \(phase) ORDER BY changed_xid DESC LIMIT 1) >= \(horizon)::text::xid8
            UNION SELECT NULL::uuid WHERE (SELECT told_xid FROM unit ORDER BY told_xid DESC LIMIT 1) >= \(horizon)::text::xid8
            """)
    }

    static func horizon(in transaction: Transaction) async throws -> Int64 {
        try await transaction.value("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint") ?? 0
    }
}
