import ContractsCore
import ContractsEvidence
import ServiceKit

extension MergeUnit {
    func handle(_ merge: EvidenceAPI.UnitMerge, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Unit> {
        let (id, caller): (UnitID, Caller) = (try context.path("unit"), try dependencies.caller(context))
        return try await dependencies.once(context) { transaction in
            let unit = try await self.merge(id, merge, as: caller, in: transaction)
            return .ok(unit, etag: ETag(unit.etag))
        }
    }
}
