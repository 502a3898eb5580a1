import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListGlossary {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.GlossaryTerm>> {
        var validation = Validation()
        let search = validation.optionalText(context.query("search"), at: "/query/search", max: 200)
        try validation.finish()
        return .ok(try await self(search: search, context.page(by: String.self, limit: 100, maximum: 500)))
    }
}
