import ContractsCore
import ContractsEIA
import ServiceKit

extension RecordReview {
    func handle(_ body: EIAAPI.NewReview, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.AssessmentDetail> {
        let (assessment, expected): (AssessmentID, ETag) = (try context.path("assessment"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let review = try SoundReview(body, today: dependencies.today)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(review, of: assessment, from: expected, as: caller, in: transaction))
        }
    }
}
