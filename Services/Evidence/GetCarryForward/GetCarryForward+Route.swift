import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetCarryForward {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.CarryForward> {
        .ok(
            try await self(
                from: context.path("earlier"), to: context.path("phase"), of: context.path("unit"),
                filter: context.query("decision", in: EvidenceAPI.CarryFilter.self), page: context.page(by: Key.self, limit: 20, maximum: 100),
                as: dependencies.caller(context)))
    }
}
