import ContractsCore
import ContractsEIA
import ServiceKit

extension ListReviewsDue {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EIAAPI.AssessmentSummary>> {
        let days = try context.query("days", as: Int.self) ?? 60
        guard (0...3_660).contains(days) else { throw ProblemError.validation("/query/days", "must be from 0 to 3660") }
        return .ok(
            try await self(
                within: days, unit: context.query("unit", as: UnitID.self), context.page(by: Key.self), as: dependencies.caller(context)))
    }
}
