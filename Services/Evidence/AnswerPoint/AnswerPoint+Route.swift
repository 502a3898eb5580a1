import ContractsCore
import ContractsEvidence
import ServiceKit

extension AnswerPoint {
    func handle(_ body: EvidenceAPI.PointAnswer, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.ReturnedPoint> {
        let place = Place(unit: try context.path("unit"), indicator: try context.path("indicator"), point: try context.path("point"))
        let point = try await self(Answer(body), at: place, ifMatch: context.ifMatch, as: dependencies.caller(context))
        return .ok(point, etag: ETag(point.etag))
    }
}
