import ContractsCore
import ContractsEvidence
import ServiceKit

extension ListUnits {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.UnitSummary>> {
        var validation = Validation()
        let search = validation.optionalText(context.query("search"), at: "/query/search", max: 200)
        try validation.finish()
        let question = Question(search: search, at: try context.query("at", as: LocalDate.self) ?? LocalDate(dependencies.now()))
        let page = try context.page(by: UnitID.self, limit: 200, maximum: 1000)
        return .ok(try await self(question, page, as: dependencies.caller(context)))
    }
}
