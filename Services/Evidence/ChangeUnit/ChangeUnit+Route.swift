import ContractsCore
import ContractsEvidence
import ServiceKit

extension ChangeUnit {
    func handle(_ content: EvidenceAPI.UnitContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Unit> {
        let unit = try await self(context.path("unit"), to: content, from: context.ifMatch, as: dependencies.caller(context))
        return .ok(unit, etag: ETag(unit.etag))
    }
}
