import ContractsCore
import ContractsEvidence
import ServiceKit

extension SplitUnit {
    func handle(_ split: EvidenceAPI.UnitSplit, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.UnitSummary>> {
        let id: UnitID = try context.path("unit")
        return .created(Page(items: try await self(id, split, as: context.caller)), at: "/v1/units/\(id)")
    }
}
