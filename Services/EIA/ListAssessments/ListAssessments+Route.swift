import ContractsCore
import ContractsEIA
import ServiceKit

extension ListAssessments {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EIAAPI.AssessmentSummary>> {
        let filter = Filter(
            words: try context.words, states: try states(context.query("state")), unit: try context.query("unit", as: UnitID.self),
            policy: try context.query("policy", as: PolicyID.self), mine: try context.query("mine", as: Bool.self) ?? false)
        let sort = try context.query("sort", in: Sort.self) ?? .changedLast
        return .ok(try await self(filter, sort: sort, context.page(by: Key.self), as: dependencies.caller(context)))
    }

    /// Several, with commas between them.
    private func states(_ words: String?) throws(ProblemError) -> [EIAAPI.State] {
        var validation = Validation()
        let states = (words ?? "").split(separator: ",").compactMap { validation.oneOf(String($0), EIAAPI.State.self, at: "/query/state") }
        try validation.finish()
        return states
    }
}
