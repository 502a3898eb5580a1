import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension ChangePoint {
    func handle(_ body: EIAAPI.NewPoint, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.FeedbackPoint> {
        let (assessment, id): (AssessmentID, FeedbackPointID) = (try context.path("assessment"), try context.path("point"))
        let expected = try context.ifMatch
        let caller = try await dependencies.caller(context)
        return try await dependencies.pool.transaction { transaction in
            .changed(try await self(body, of: id, in: assessment, from: expected, as: caller, transaction))
        }
    }
}
