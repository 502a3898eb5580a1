import ContractsCore
import ContractsEIA
import ServiceKit

extension Withdraw {
    func handle(_ body: EIAAPI.Reason, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.AssessmentDetail> {
        let (assessment, expected): (AssessmentID, ETag) = (try context.path("assessment"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let reason = try SoundReason(body)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(reason, on: assessment, from: expected, as: caller, in: transaction))
        }
    }
}
