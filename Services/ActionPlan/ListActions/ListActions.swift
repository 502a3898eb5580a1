import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Actions that the caller may read, filtered and sorted (A2).
struct ListActions: Sendable {
    let dependencies: Dependencies

    enum Sort: String, Codable, Sendable {
        case due
        case dueLast = "-due"
        case changedLast = "-changed"
    }

    /// Where a page ends: what its order compares.
    struct Key: Codable, Sendable {
        let sort: Sort
        let due: LocalDate?
        let changed: CursorTime
        let id: ActionID

        init(_ row: ActionRow, _ sort: Sort) {
            self.sort = sort
            due = row.due
            changed = CursorTime(row.changedAt)
            id = row.id
        }
    }

    func callAsFunction(_ filter: ActionFilter, sort: Sort, _ page: PageRequest<Key>, as caller: Caller) async throws -> Page<ActionPlanAPI.Action> {
        if let key = page.after, key.sort != sort { throw ProblemError.validation("/query/cursor", "belongs to another order; start again at the first page") }
        let today = dependencies.today
        let rows = try await rows(filter.condition(today: today, for: caller), sort, page)
        return try page.page(rows, key: { Key($0, sort) }, item: { ActionPlanAPI.Action($0, today: today) })
    }
}
