import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// Assessments that the caller may read whole, filtered and sorted (I1, I4).
struct ListAssessments: Sendable {
    let dependencies: Dependencies

    enum Sort: String, Codable, Sendable {
        case changedLast = "-changed"
        /// By review date; those without one come last.
        case review
    }

    struct Filter: Sendable {
        let words: String?
        let states: [EIAAPI.State]
        let unit: UnitID?
        let policy: PolicyID?
        /// Those that name the caller.
        let mine: Bool
    }

    /// Where a page ends: what its order compares.
    struct Key: Codable, Sendable {
        let sort: Sort
        let changed: CursorTime
        let review: LocalDate?
        let id: AssessmentID

        init(_ row: AssessmentRow, _ sort: Sort) {
            self.sort = sort
            changed = CursorTime(row.changedAt)
            review = row.reviewDate
            id = row.id
        }
    }

    func callAsFunction(_ filter: Filter, sort: Sort, _ page: PageRequest<Key>, as caller: Caller) async throws -> Page<EIAAPI.AssessmentSummary> {
        if let key = page.after, key.sort != sort { throw ProblemError.validation("/query/cursor", "belongs to another order; start again at the first page") }
        let rows = try await rows(filter, sort, page, for: caller)
        return try page.page(rows, key: { Key($0, sort) }, item: EIAAPI.AssessmentSummary.init)
    }
}
