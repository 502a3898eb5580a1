import ContractsCore
import ContractsEvidence
import ServiceKit

extension SummariseEffort {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.EffortSummary> {
        let (from, to) = (try context.query("from", as: LocalDate.self), try context.query("to", as: LocalDate.self))
        return .ok(try await self(context.path("unit"), from: from, to: to, as: dependencies.caller(context)))
    }
}
