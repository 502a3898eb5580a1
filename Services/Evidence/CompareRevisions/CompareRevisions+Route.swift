import ContractsCore
import ContractsEvidence
import ServiceKit

extension CompareRevisions {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.RevisionComparison> {
        .ok(try await self(context.path("number"), from: context.query("from", as: Int.self), of: context.path("evidence"), as: dependencies.caller(context)))
    }
}
