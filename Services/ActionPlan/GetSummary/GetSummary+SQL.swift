import ContractsCore
import Postgres

extension GetSummary {
    struct NameRow {
        let id: UnitID
        let code: String
        let name: String
    }

    func names(of units: [UnitID]) async throws -> [NameRow] {
        try await dependencies.pool.rows("SELECT id, code, name FROM unit WHERE id = ANY(\(units))", into: NameRow.init)
    }

    /// Of the unit and all below it in the tree.
    func below(_ unit: UnitID) -> SQL {
        """
        action.unit_id IN (
            WITH RECURSIVE below AS (SELECT \(unit)::uuid AS id UNION SELECT unit.id FROM below JOIN unit ON unit.parent_id = below.id) SELECT id FROM below
        )
        """
    }
}
