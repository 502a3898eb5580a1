import ContractsCore
import ContractsEIA
import Identity
import ServiceKit

extension ListPolicies {
    private enum Adviser: String {
        case me
    }

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EIAAPI.Policy>> {
        let caller = try await dependencies.caller(context)
        let filter = Filter(
            words: try context.words, unit: try context.query("unit", as: UnitID.self), kind: try context.query("kind", in: EIAAPI.PolicyKind.self),
            compliance: try context.query("compliance", in: EIAAPI.Compliance.self), supported: try context.query("supported", as: Bool.self),
            adviser: try context.query("adviser", in: Adviser.self).map { _ in caller.principal.subject })
        return .ok(try await self(filter, context.page(by: Key.self)))
    }
}
