import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetUnit {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Unit> {
        let unit = try await self(context.path("unit"), as: dependencies.caller(context))
        return .ok(unit, etag: ETag(unit.etag))
    }
}
