import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

extension ListPlans {
    func rows(_ filter: Filter, _ page: PageRequest<Key>, visibleTo access: Access) async throws -> [PlanRow] {
        var sql: SQL = "\(fragment: PlanRow.select) WHERE \(fragment: access.readableCondition(on: "plan.unit_id"))"
        if let kind = filter.kind { sql += " AND plan.kind = \(kind)" }
        if let unit = filter.unit { sql += " AND plan.unit_id = \(unit)" }
        if let open = filter.open { sql += " AND plan.closed = \(!open)" }
        if let key = page.after { sql += " AND (plan.title, plan.id) > (\(key.title), \(key.id))" }
        sql += " ORDER BY plan.title, plan.id LIMIT \(page.fetchCount)"
        return try await dependencies.pool.rows(sql, into: PlanRow.init)
    }
}
