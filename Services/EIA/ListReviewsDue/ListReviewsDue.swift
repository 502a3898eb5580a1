import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// Reviews that are due within some days, overdue, or called for by a trigger; soonest first (I7).
struct ListReviewsDue: Sendable {
    let dependencies: Dependencies

    /// Where a page ends.
    struct Key: Codable, Sendable {
        let due: LocalDate
        let id: AssessmentID
    }

    func callAsFunction(
        within days: Int, unit: UnitID?, _ page: PageRequest<Key>, as caller: Caller
    ) async throws -> Page<EIAAPI.AssessmentSummary> {
        let keys = try await keys(within: days, unit: unit, page, readableBy: caller.access)
        let rows = try await rows(keys.map(\.id))
        return try page.page(keys.compactMap { key in rows[key.id].map { (key, $0) } }, key: \.0, item: { EIAAPI.AssessmentSummary($0.1) })
    }
}
