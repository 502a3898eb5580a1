import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListLog {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.LogLine>> {
        let state = try context.query("state", in: EvidenceAPI.LogState.self)
        return .ok(try await self(context.logPlace, state: state, page: context.page(by: Key.self), as: context.caller))
    }
}
