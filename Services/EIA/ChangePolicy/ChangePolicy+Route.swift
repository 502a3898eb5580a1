import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension ChangePolicy {
    func handle(_ body: EIAAPI.PolicyContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.Policy> {
        let (id, expected): (PolicyID, ETag) = (try context.path("policy"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let policy = try SoundPolicy(body)
        return try await dependencies.pool.transaction { transaction in
            .changed(try await self(policy, for: id, from: expected, as: caller, in: transaction))
        }
    }
}
