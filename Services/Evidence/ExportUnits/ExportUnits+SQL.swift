import ContractsCore
import ContractsEvidence
import Postgres

extension ExportUnits {
    struct Row {
        let code: String
        let name: String
        let kind: EvidenceAPI.UnitKind
        let parentCode: String?
        let validFrom: LocalDate
        let wave: String?
    }

    func units(visibleTo access: Access) async throws -> [Row] {
        try await dependencies.pool.rows(
            """
            WITH RECURSIVE tree AS (
                SELECT unit.*, NULL AS parent_code, 0 AS depth FROM unit WHERE parent_id IS NULL
                UNION ALL SELECT unit.*, tree.code, tree.depth + 1 FROM unit JOIN tree ON unit.parent_id = tree.id
            )
            SELECT code, name, kind, parent_code, valid_from, wave_code FROM tree
            WHERE (valid_to IS NULL OR valid_to > \(access.today)
                AND NOT EXISTS (SELECT FROM unit AS heir WHERE upper(heir.code) = upper(tree.code) AND heir.valid_to IS NULL))
                AND \(fragment: access.readableCondition(on: "tree.id"))
            ORDER BY depth, parent_code, code
            """,
            into: Row.init)
    }
}
