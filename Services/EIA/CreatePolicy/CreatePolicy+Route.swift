import ContractsCore
import ContractsEIA
import ServiceKit

extension CreatePolicy {
    func handle(_ body: EIAAPI.PolicyContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.Policy> {
        let caller = try await dependencies.caller(context)
        let policy = try SoundPolicy(body)
        return try await dependencies.once(context) { transaction in
            let made = try await self(policy, as: caller, in: transaction)
            return .created(made, at: "/v1/policies/\(made.id)", etag: ETag(made.etag))
        }
    }
}
