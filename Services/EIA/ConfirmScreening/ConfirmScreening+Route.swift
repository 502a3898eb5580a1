import ContractsCore
import ContractsEIA
import ServiceKit

extension ConfirmScreening {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.AssessmentDetail> {
        let (id, expected): (AssessmentID, ETag) = (try context.path("assessment"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(id, from: expected, as: caller, in: transaction))
        }
    }
}
