import ContractsCore
import ContractsEIA
import ServiceKit

extension SettlePoint {
    func handle(_ body: EIAAPI.Settlement, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.FeedbackPoint> {
        let (assessment, id): (AssessmentID, FeedbackPointID) = (try context.path("assessment"), try context.path("point"))
        let expected = try context.ifMatch
        let caller = try await dependencies.caller(context)
        let settlement = try SoundSettlement(body)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(settlement, of: id, in: assessment, from: expected, as: caller, transaction))
        }
    }
}
