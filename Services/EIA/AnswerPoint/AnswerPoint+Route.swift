import ContractsCore
import ContractsEIA
import ServiceKit

extension AnswerPoint {
    func handle(_ body: EIAAPI.PointAnswer, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.FeedbackPoint> {
        let (assessment, id): (AssessmentID, FeedbackPointID) = (try context.path("assessment"), try context.path("point"))
        let expected = try context.ifMatch
        let caller = try await dependencies.caller(context)
        let answer = try SoundAnswer(body)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(answer, to: id, of: assessment, from: expected, as: caller, in: transaction))
        }
    }
}
