import ContractsCore
import ContractsEIA
import ServiceKit

extension CreateAssessment {
    func handle(_ body: EIAAPI.NewAssessment, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.AssessmentDetail> {
        let caller = try await dependencies.caller(context)
        let new = try SoundNewAssessment(body)
        return try await dependencies.once(context) { transaction in
            .made(try await self(new, as: caller, in: transaction))
        }
    }
}
