import ContractsCore
import ContractsEvidence
import Foundation
import ServiceKit

extension ListCorporateEvidence {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<EvidenceAPI.CorporateEvidence>> {
        let words = context.query("q")?.trimmingCharacters(in: .whitespacesAndNewlines)
        guard (words ?? "").count <= 200 else { throw ProblemError.validation("/query/q", "must have at most 200 characters") }
        let filter = Filter(
            words: words.flatMap { $0.isEmpty ? nil : $0 }, indicator: try context.query("indicator", as: IndicatorID.self),
            lapsed: try context.query("lapsed", as: Bool.self) ?? false)
        return .ok(try await self(filter, page: context.page(by: Key.self, limit: 20, maximum: 100), as: dependencies.caller(context)))
    }
}
