import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetMapping {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.IndicatorMapping> {
        let mapping = try await self(from: context.path("earlier"), to: context.path("phase"), as: dependencies.caller(context))
        return .ok(mapping, etag: ETag(mapping.etag))
    }
}
