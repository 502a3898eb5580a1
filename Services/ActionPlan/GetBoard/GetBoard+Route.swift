import ContractsActionPlan
import ContractsCore
import ServiceKit

extension GetBoard {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.Board> {
        let limit = try context.query("limit", as: Int.self) ?? 20
        guard (1...100).contains(limit) else { throw ProblemError.validation("/query/limit", "must be from 1 to 100") }
        return .ok(try await self(ActionFilter(place: context), cards: limit, as: dependencies.caller(context)))
    }
}
