import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension PutSupport {
    func handle(_ body: EIAAPI.Support, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.Policy> {
        let (id, expected): (PolicyID, ETag) = (try context.path("policy"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let support = try SoundSupport(body)
        return try await dependencies.pool.transaction { transaction in
            .changed(try await self(support, for: id, from: expected, as: caller, in: transaction))
        }
    }
}
