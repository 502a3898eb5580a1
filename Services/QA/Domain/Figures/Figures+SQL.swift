import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres

extension Figures {
    /// The sums over the units, as they stand at this moment or as they stood on a day.
    static func over(_ counted: UnitsCounted, of phase: PhaseID, _ dependencies: Dependencies) async throws -> Figures {
        try await byForce(counted, of: phase, dependencies).whole
    }

    /// The same force by force.
    static func byForce(_ counted: UnitsCounted, of phase: PhaseID, _ dependencies: Dependencies) async throws -> ByForce<Figures> {
        try await dependencies.sums.figures.over(counted, of: phase, in: dependencies.pool) { forces, transaction in
            let rows = try await transaction.rows(
                """
                SELECT \(fragment: ForcesAsked.id), \(fragment: sums) FROM unit\(fragment: ForcesAsked.join)\(fragment: counted.join(phase))
                WHERE \(fragment: counted.condition) AND \(fragment: forces.condition) GROUP BY 1
                """,
                into: ForceFiguresRow.init)
            return Dictionary(uniqueKeysWithValues: rows.map { ($0.force, $0.figures) })
        }
    }
}

/// What the counters of a force's units come to.
private struct ForceFiguresRow {
    let force: UnitID
    let figures: Figures

    init(
        force: UnitID, units: Int, reached: Int, interimReached: Int, unitsWaiting: Int, inapplicable: Int, states: [Int], local: [Int], corporate: [Int],
        localOnly: [Int], pairs: [Int], gaps: [Int]
    ) {
        self.force = force
        figures = Figures(
            units: units, reached: reached, interimReached: interimReached, unitsWaiting: unitsWaiting, inapplicable: inapplicable, states: states,
            local: local, corporate: corporate, localOnly: localOnly, pairs: pairs, gaps: gaps)
    }
}
