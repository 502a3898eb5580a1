import ContractsCore
import Postgres

/// What units came from, directly and through earlier reorganisations.
enum UnitLineage {
    struct Step {
        let unit: UnitID
        let earlier: UnitID
    }

    /// - Parameter day: what is to become of a unit later is not heeded yet.
    static func before(_ units: [UnitID], on day: LocalDate, in executor: some Executor) async throws -> [UnitID: [UnitID]] {
        let steps = try await executor.rows(
            """
            WITH RECURSIVE reach AS (
                SELECT to_unit AS unit, from_unit AS earlier FROM unit_lineage WHERE to_unit = ANY(\(units)) AND on_date <= \(day)
                UNION SELECT reach.unit, step.from_unit FROM reach JOIN unit_lineage AS step ON step.to_unit = reach.earlier WHERE step.on_date <= \(day)
            ) SELECT unit, earlier FROM reach
            """, into: Step.init)
        return Dictionary(grouping: steps, by: \.unit).mapValues { $0.map(\.earlier) }
    }
}
