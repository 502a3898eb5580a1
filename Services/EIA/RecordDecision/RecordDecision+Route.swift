import ContractsCore
import ContractsEIA
import ServiceKit

extension RecordDecision {
    func handle(_ body: EIAAPI.NewDecision, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.AssessmentDetail> {
        let (assessment, expected): (AssessmentID, ETag) = (try context.path("assessment"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let decision = try SoundDecision(body, today: dependencies.today)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(decision, on: assessment, from: expected, as: caller, in: transaction))
        }
    }
}
