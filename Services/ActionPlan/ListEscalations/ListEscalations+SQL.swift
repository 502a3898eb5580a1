import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

extension ListEscalations {
    func rows(_ filter: Filter, _ page: PageRequest<EscalationID>, visibleTo access: Access) async throws -> [EscalationRow] {
        var sql: SQL = "\(fragment: EscalationRow.select) WHERE \(fragment: access.readableActions)"
        if let unit = filter.unit { sql += " AND action.unit_id = \(unit)" }
        if let level = filter.level { sql += " AND escalation.level = \(level)" }
        if filter.open { sql += " AND action.state IN ('agreed', 'in-progress') AND action.due = escalation.due" }
        if let key = page.after { sql += " AND escalation.id < \(key)" }
        sql += " ORDER BY escalation.id DESC LIMIT \(page.fetchCount)"
        return try await dependencies.pool.rows(sql, into: EscalationRow.init)
    }
}
