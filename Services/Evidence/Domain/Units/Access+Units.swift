import ContractsCore
import Identity
import Postgres

extension Access {
    /// The unit, if the caller may read it.
    /// - Throws: `AccessRefusal.notFound` also where it exists and is not theirs to see.
    func unit(_ id: UnitID, in executor: some Executor) async throws -> UnitRow {
        guard let unit = try await UnitRow.find(id, in: executor), try await reads(id, in: executor) else { throw AccessRefusal.notFound }
        return unit
    }

    /// The people of a unit read the history of those that were merged into it or that it was split from, from the day of the reorganisation on.
    func reads(_ unit: UnitID, in executor: some Executor) async throws -> Bool {
        if mayRead(unit) { return true }
        return try await executor.row("SELECT \(fragment: readableCondition(on: "\(unit)::uuid"))") { (reads: Bool) in reads } ?? false
    }

    /// What a list over several units filters by: true of a `unit_id` (as `column` names it) that the caller may read, earlier units of the lineage included as
    /// it stands today: what is to happen later opens nothing yet.
    func readableCondition(on column: SQL) -> SQL {
        switch readable {
        case .all: "true"
        case .none: "false"
        case .some(let units):
            """
            \(fragment: column) IN (
                WITH RECURSIVE reach AS (
                    SELECT unnest(\(units)::uuid[]) AS id
                    UNION SELECT unit_lineage.from_unit FROM unit_lineage JOIN reach ON unit_lineage.to_unit = reach.id WHERE unit_lineage.on_date <= \(today)
                ) SELECT id FROM reach
            )
            """
        }
    }
}
