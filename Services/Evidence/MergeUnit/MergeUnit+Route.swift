import ContractsCore
import ContractsEvidence
import ServiceKit

extension MergeUnit {
    func handle(_ merge: EvidenceAPI.UnitMerge, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Unit> {
        let unit = try await self(context.path("unit"), merge, as: context.caller)
        return .ok(unit, etag: ETag(unit.etag))
    }
}
