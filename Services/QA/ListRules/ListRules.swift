import ContractsCore
import ContractsQA
import Postgres
import ServiceKit

/// Every attainment rule that was in force, newest first.
struct ListRules: Sendable {
    let dependencies: Dependencies

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<QAAPI.AttainmentRule>> {
        let page = try context.page(by: Int.self, limit: 50, maximum: 200)
        let condition: SQL = page.after.map { "number < \($0)" } ?? "true"
        let rows = try await dependencies.pool.rows(
            "\(fragment: RuleRow.select) WHERE \(fragment: condition) ORDER BY number DESC LIMIT \(page.fetchCount)", into: RuleRow.init)
        return .ok(try page.page(rows, key: \.number, item: QAAPI.AttainmentRule.init))
    }
}
