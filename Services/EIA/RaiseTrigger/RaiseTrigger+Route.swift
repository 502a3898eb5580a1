import ContractsCore
import ContractsEIA
import ServiceKit

extension RaiseTrigger {
    func handle(_ body: EIAAPI.NewTrigger, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.AssessmentDetail> {
        let assessment: AssessmentID = try context.path("assessment")
        let caller = try await dependencies.caller(context)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(body, about: assessment, as: caller, in: transaction))
        }
    }
}
