import ContractsCore
import ContractsEvidence
import ServiceKit

extension CreateUnit {
    func handle(_ content: EvidenceAPI.UnitContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Unit> {
        let unit = try await self(content, as: context.caller)
        return .created(unit, at: "/v1/units/\(unit.id)", etag: ETag(unit.etag))
    }
}
