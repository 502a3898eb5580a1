import ContractsEvidence
import ServiceKit

extension DecideCarryForward {
    func handle(_ body: EvidenceAPI.CarryDecision, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.CarriedItem> {
        let place = Place(
            unit: try context.path("unit"), earlier: try context.path("earlier"), later: try context.path("phase"), item: try context.path("evidence"))
        let item = try await self(body, at: place, ifMatch: context.ifMatch, as: dependencies.caller(context))
        return .ok(item, etag: ETag(item.etag))
    }
}
