import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension ChangeAssessment {
    func handle(_ body: EIAAPI.AssessmentContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.AssessmentDetail> {
        let (id, expected): (AssessmentID, ETag) = (try context.path("assessment"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let content = try SoundAssessmentContent(body)
        return try await dependencies.pool.transaction { transaction in
            .changed(try await self(content, of: id, from: expected, as: caller, in: transaction))
        }
    }
}
