import ContractsCore
import ContractsEIA
import Identity
import Postgres
import ServiceKit

/// What waits for quality assurance, oldest first (I4).
struct ListQueue: Sendable {
    let dependencies: Dependencies

    struct Filter: Sendable {
        var state: State?
        /// Only what the caller took.
        var mine = false
        var unit: UnitID?
    }

    enum State: String, Sendable, CaseIterable {
        case submitted
        case inQa = "in-qa"
    }

    /// Where a page ends: since when it waits, and which it is.
    struct Key: Codable, Sendable {
        let since: CursorTime
        let id: AssessmentID

        init(_ row: AssessmentRow) {
            since = CursorTime(row.since)
            id = row.id
        }
    }

    /// - Throws: `forbidden` for who is no EIA QA officer.
    func callAsFunction(_ filter: Filter, _ page: PageRequest<Key>, as caller: Caller) async throws -> Page<EIAAPI.AssessmentSummary> {
        guard caller.access.isOfficer else { throw AccessRefusal.forbidden(.queueOnly) }
        // Named in the text, so that the index of the queue answers.
        var sql: SQL = "\(fragment: AssessmentRow.select) WHERE assessment.state IN ('submitted', 'in-qa')"
        if let state = filter.state { sql += " AND assessment.state = \(state.rawValue)" }
        if filter.mine { sql += " AND assessment.officer_subject = \(caller.person.subject)" }
        if let unit = filter.unit { sql += " AND assessment.unit_id = \(unit)" }
        if let after = page.after { sql += " AND (assessment.since, assessment.id) > (\(after.since.date), \(after.id))" }
        sql += " ORDER BY assessment.since, assessment.id LIMIT \(page.fetchCount)"
        let rows = try await dependencies.pool.rows(sql, into: AssessmentRow.init)
        return try page.page(rows, key: Key.init, item: EIAAPI.AssessmentSummary.init)
    }
}
