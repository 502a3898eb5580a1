import ContractsCore
import ContractsEvidence
import ServiceKit

extension SplitUnit {
    func handle(_ split: EvidenceAPI.UnitSplit, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.UnitSummary>> {
        let id: UnitID = try context.path("unit")
        let caller = try dependencies.caller(context)
        return try await dependencies.once(context) { transaction in
            .created(Page(items: try await self.split(id, split, as: caller, in: transaction)), at: "/v1/units/\(id)")
        }
    }
}
