import ContractsCore
import ContractsEIA
import ServiceKit

extension AddPoint {
    func handle(_ body: EIAAPI.NewPoint, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.FeedbackPoint> {
        let assessment: AssessmentID = try context.path("assessment")
        let caller = try await dependencies.caller(context)
        return try await dependencies.once(context) { transaction in
            let point = try await self(body, to: assessment, as: caller, in: transaction)
            return .created(point, at: "/v1/assessments/\(assessment)/points/\(point.id)", etag: ETag(point.etag))
        }
    }
}
