import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

extension GetDashboard {
    struct Oldest: Sendable {
        let local: Date?
        let corporate: Date?

        static func first(_ all: [Oldest]) -> Oldest {
            Oldest(local: all.compactMap(\.local).min(), corporate: all.compactMap(\.corporate).min())
        }
    }

    private struct ForceRow {
        let force: UnitID
        let local: Date?
        let corporate: Date?
    }

    /// Since when the oldest entry waits at each stage, in the units counted. Kept like the sums: no entry begins or ends to wait without its unit being counted.
    func oldest(_ request: FigureRequest) async throws -> Oldest {
        try await dependencies.sums.oldest.over(request.counted, of: request.phase.id, in: dependencies.pool) { forces, transaction in
            let rows = try await transaction.rows(
                """
                SELECT \(fragment: ForcesAsked.id), min(entry.state_since) FILTER (WHERE entry.state = 'waiting-local'),
                    min(entry.state_since) FILTER (WHERE entry.state = 'waiting-corporate')
                FROM unit\(fragment: ForcesAsked.join) JOIN entry ON entry.unit_id = unit.id
                WHERE entry.phase_id = \(request.phase.id) AND entry.state IN ('waiting-local', 'waiting-corporate') AND entry.applies
                    AND \(fragment: request.counted.condition) AND \(fragment: forces.condition)
                GROUP BY 1
                """, into: ForceRow.init)
            return Dictionary(uniqueKeysWithValues: rows.map { ($0.force, Oldest(local: $0.local, corporate: $0.corporate)) })
        }.whole
    }

    /// Those of them that are forces, by name. A unit that stands at the top of the tree, because nobody has said what it belongs to, is none.
    func forces(among units: [UnitID]) async throws -> [QAAPI.UnitName] {
        try await dependencies.pool.rows(
            "SELECT \(fragment: QAAPI.UnitName.columns) FROM unit WHERE id = ANY(\(units)) AND kind = 'force' ORDER BY name, id",
            into: QAAPI.UnitName.init(id:code:name:known:))
    }
}
