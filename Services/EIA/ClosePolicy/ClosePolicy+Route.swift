import ContractsCore
import ContractsEIA
import ServiceKit

extension ClosePolicy {
    func handle(_ body: EIAAPI.Reason, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.Policy> {
        let (id, expected): (PolicyID, ETag) = (try context.path("policy"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let reason = try SoundReason(body)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(id, because: reason, from: expected, as: caller, in: transaction))
        }
    }
}
