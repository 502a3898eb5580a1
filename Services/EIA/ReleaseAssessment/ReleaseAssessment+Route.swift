import ContractsCore
import ContractsEIA
import ServiceKit

extension ReleaseAssessment {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.AssessmentDetail> {
        let (assessment, expected): (AssessmentID, ETag) = (try context.path("assessment"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(on: assessment, from: expected, as: caller, in: transaction))
        }
    }
}
