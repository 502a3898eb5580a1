import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// The published register, for anyone signed in (I1).
struct SearchRegister: Sendable {
    let dependencies: Dependencies

    enum Sort: String, Codable, Sendable {
        case publishedLast = "-published"
        case rank
    }

    struct Filter: Sendable {
        let words: SearchWords?
        let unit: UnitID?
        let kind: EIAAPI.PolicyKind?
        let outcome: EIAAPI.DecisionOutcome?
        let characteristic: String?
        let sort: Sort
    }

    /// By rank, what has the words in its headline stands before what has them in its text.
    enum Part: String, Codable, Sendable {
        case whole
        case headline
        case text
    }

    /// Where a page ends.
    struct Key: Codable, Sendable {
        let part: Part
        let listed: CursorTime
        let id: AssessmentID
    }

    func callAsFunction(_ filter: Filter, _ page: PageRequest<Key>) async throws -> Page<EIAAPI.RegisterEntry> {
        let parts: [Part] = filter.sort == .rank && filter.words != nil ? [.headline, .text] : [.whole]
        if let key = page.after, !parts.contains(key.part) {
            throw ProblemError.validation("/query/cursor", "belongs to another order; start again at the first page")
        }
        var keys: [Key] = []
        for part in parts.drop(while: { part in page.after.map { $0.part != part } ?? false }) where keys.count < page.fetchCount {
            let after = page.after.flatMap { $0.part == part ? $0 : nil }
            keys += try await self.keys(filter, part, after: after, limit: page.fetchCount - keys.count)
        }
        let rows = try await RegisterRow.all(keys.map(\.id), excerptsOf: filter.words, in: dependencies.pool)
        return try page.page(keys.compactMap { key in rows[key.id].map { (key, $0) } }, key: \.0, item: { EIAAPI.RegisterEntry($0.1) })
    }
}
