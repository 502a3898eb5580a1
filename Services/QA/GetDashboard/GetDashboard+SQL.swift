import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

extension GetDashboard {
    struct Oldest: Sendable {
        let local: Date?
        let corporate: Date?
    }

    /// Since when the oldest entry waits at each stage, in the units counted.
    func oldest(_ request: FigureRequest) async throws -> Oldest? {
        func first(_ state: SQL) -> SQL {
            """
            (SELECT entry.state_since FROM entry JOIN unit ON unit.id = entry.unit_id
             WHERE entry.phase_id = \(request.phase.id) AND entry.state = \(fragment: state) AND entry.applies AND \(fragment: request.counted.condition)
             ORDER BY entry.state_since LIMIT 1)
            """
        }
        return try await dependencies.pool.row("SELECT \(fragment: first("'waiting-local'")), \(fragment: first("'waiting-corporate'"))", into: Oldest.init)
    }

    /// Those of them that are forces, by name. A unit that stands at the top of the tree, because nobody has said what it belongs to, is none.
    func forces(among units: [UnitID]) async throws -> [QAAPI.UnitName] {
        try await dependencies.pool.rows(
            "SELECT \(fragment: QAAPI.UnitName.columns) FROM unit WHERE id = ANY(\(units)) AND kind = 'force' ORDER BY name, id",
            into: QAAPI.UnitName.init(id:code:name:known:))
    }
}
