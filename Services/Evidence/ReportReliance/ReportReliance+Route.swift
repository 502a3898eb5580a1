import ContractsCore
import ContractsEvidence
import ServiceKit

extension ReportReliance {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.Reliance>> {
        .ok(try await self(context.query("phase", as: PhaseID.self), page: context.page(by: Key.self), as: dependencies.caller(context)))
    }
}
