import ContractsCore
import ContractsEvidence
import HTTPTypes
import ServiceKit

extension PutMapping {
    func handle(_ body: EvidenceAPI.MappingContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.IndicatorMapping> {
        let expected = context.headers[.ifMatch] == nil ? nil : try context.ifMatch
        let mapping = try await self(body, from: context.path("earlier"), to: context.path("phase"), ifMatch: expected, as: dependencies.caller(context))
        return .ok(mapping, etag: ETag(mapping.etag))
    }
}
