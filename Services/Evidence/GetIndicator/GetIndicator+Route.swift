import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetIndicator {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Indicator> {
        let indicator = try await self(context.path("indicator"), as: dependencies.caller(context))
        return .ok(indicator, etag: ETag("\"\(indicator.sha256)\""))
    }
}
