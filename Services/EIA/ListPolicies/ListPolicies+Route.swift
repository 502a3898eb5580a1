import ContractsCore
import ContractsEIA
import ServiceKit

extension ListPolicies {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EIAAPI.Policy>> {
        let filter = Filter(
            words: try context.words, unit: try context.query("unit", as: UnitID.self), kind: try context.query("kind", in: EIAAPI.PolicyKind.self),
            compliance: try context.query("compliance", in: EIAAPI.Compliance.self), supported: try context.query("supported", as: Bool.self))
        return .ok(try await self(filter, context.page(by: Key.self)))
    }
}
