import ContractsCore
import ContractsEIA
import ServiceKit

extension StartMonitoring {
    func handle(_ body: EIAAPI.NewMonitoring, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.AssessmentDetail> {
        let (assessment, expected): (AssessmentID, ETag) = (try context.path("assessment"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let monitoring = try SoundMonitoring(body, today: dependencies.today)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(monitoring, of: assessment, from: expected, as: caller, in: transaction))
        }
    }
}
