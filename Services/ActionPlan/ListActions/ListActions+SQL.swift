import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres
import ServiceKit

extension ListActions {
    func rows(_ condition: SQL, _ sort: Sort, _ page: PageRequest<Key>) async throws -> [ActionRow] {
        var sql: SQL = "\(fragment: ActionRow.select) WHERE \(fragment: condition)"
        switch sort {
        case .due:
            if let key = page.after {
                sql += " AND (\(fragment: ActionRow.dueOrder), action.id) > (coalesce(\(key.due)::date, date '9999-12-31'), \(key.id))"
            }
            sql += " ORDER BY \(fragment: ActionRow.dueOrder), action.id"
        case .dueLast:
            let order: SQL = "coalesce(action.due, date '0001-01-01')"
            if let key = page.after { sql += " AND (\(fragment: order), action.id) < (coalesce(\(key.due)::date, date '0001-01-01'), \(key.id))" }
            sql += " ORDER BY \(fragment: order) DESC, action.id DESC"
        case .changedLast:
            if let key = page.after { sql += " AND (action.changed_at, action.id) < (\(key.changed.date), \(key.id))" }
            sql += " ORDER BY action.changed_at DESC, action.id DESC"
        }
        sql += " LIMIT \(page.fetchCount)"
        return try await dependencies.pool.rows(sql, into: ActionRow.init)
    }
}
