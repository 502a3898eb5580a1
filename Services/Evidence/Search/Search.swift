import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Full text over the evidence that the caller may read and over the guidance of published standards (E14).
struct Search: Sendable {
    let dependencies: Dependencies

    /// What is looked for, found sound.
    struct Question: Sendable {
        let text: String
        let areas: Set<EvidenceAPI.SearchArea>

        /// - Parameter areas: words separated by commas; nil or blank means everywhere.
        /// - Throws: the 422 problem.
        init(_ text: String?, in areas: String?) throws(ProblemError) {
            var validation = Validation()
            self.text = validation.text(text ?? "", at: "/query/q", max: 200)
            validation.check(self.text.isEmpty || self.text.unicodeScalars.count >= 2, "/query/q", "must have at least 2 characters")
            let words = (areas ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            let chosen = words.compactMap { validation.oneOf($0, EvidenceAPI.SearchArea.self, at: "/query/in") }
            self.areas = words.isEmpty ? Set(EvidenceAPI.SearchArea.allCases) : Set(chosen)
            try validation.finish()
        }
    }

    /// Where a page ends: the best hits come first.
    struct Key: Codable, Sendable {
        let rank: Double
        let area: EvidenceAPI.SearchArea
        let id: UUID

        init(_ row: HitRow) {
            rank = row.rank
            area = row.area
            id = row.id
        }
    }

    func callAsFunction(_ question: Question, page: PageRequest<Key>, as caller: Caller) async throws -> Page<EvidenceAPI.SearchHit> {
        let rows = try await hits(question, readable: caller.access.readableCondition(on: "search.unit_id"), after: page.after, limit: page.fetchCount)
        return try page.page(rows, key: Key.init, item: EvidenceAPI.SearchHit.init)
    }
}
