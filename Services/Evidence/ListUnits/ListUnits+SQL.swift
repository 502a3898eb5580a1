import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

extension ListUnits {
    struct TreeRow {
        let id: UnitID
        let code: String
        let name: String
        let kind: EvidenceAPI.UnitKind
        let parent: UnitID?
        let depth: Int
        let validFrom: LocalDate
        let validTo: LocalDate?
    }

    /// `path` has the names and codes from the root down: sorted by it, the tree reads from top to bottom.
    func units(_ question: Question, _ page: PageRequest<UnitID>, visibleTo access: Access) async throws -> [TreeRow] {
        try await dependencies.pool.rows(
            """
            WITH RECURSIVE tree AS (
                SELECT unit.*, 0 AS depth, ARRAY[lower(unit.name), unit.code, unit.id::text] AS path FROM unit WHERE parent_id IS NULL
                UNION ALL
                SELECT unit.*, tree.depth + 1, tree.path || ARRAY[lower(unit.name), unit.code, unit.id::text] FROM unit JOIN tree ON unit.parent_id = tree.id
            )
            SELECT tree.id, tree.code, tree.name, tree.kind, tree.parent_id, tree.depth, tree.valid_from, tree.valid_to FROM tree
            WHERE tree.valid_from <= \(question.at) AND (tree.valid_to IS NULL OR tree.valid_to > \(question.at))
              AND (\(question.search) IS NULL OR strpos(lower(tree.name), lower(\(question.search))) > 0
                   OR strpos(lower(tree.code), lower(\(question.search))) > 0)
              AND (\(page.after) IS NULL OR tree.path COLLATE "C" > (SELECT path FROM tree AS last WHERE last.id = \(page.after)))
              AND \(fragment: access.readableCondition(on: "tree.id"))
            ORDER BY tree.path COLLATE "C" LIMIT \(page.fetchCount)
            """,
            into: TreeRow.init)
    }
}

extension EvidenceAPI.UnitSummary {
    init(_ row: ListUnits.TreeRow) {
        self.init(
            id: row.id, code: row.code, name: row.name, kind: row.kind, parent: row.parent, depth: row.depth, validFrom: row.validFrom, validTo: row.validTo)
    }
}
