import ContractsCore
import ContractsQA
import ServiceKit

/// The attainment rule in force (Q6).
struct GetRule: Sendable {
    let dependencies: Dependencies

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.AttainmentRule> {
        let rule = QAAPI.AttainmentRule(try await RuleRow.inForce(in: dependencies.pool))
        return .ok(rule, etag: ETag(rule.etag))
    }
}
