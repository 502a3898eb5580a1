import ContractsCore
import ContractsEvidence
import ServiceKit

extension Search {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.SearchHit>> {
        let question = try Question(context.query("q"), in: context.query("in"))
        return .ok(try await self(question, page: context.page(by: Key.self, limit: 20, maximum: 100), as: dependencies.caller(context)))
    }
}
