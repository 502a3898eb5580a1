import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// Everything that happened to an assessment, newest first (I4).
struct ListTrail: Sendable {
    let dependencies: Dependencies

    private struct Row {
        let number: Int
        let at: Date
        let by: StoredPerson
        let kind: String
        let detail: String?
        let state: EIAAPI.State?
    }

    func callAsFunction(_ assessment: AssessmentID, _ page: PageRequest<Int>, as caller: Caller) async throws -> Page<EIAAPI.TrailStep> {
        _ = try await AssessmentRow.read(assessment, as: caller, in: dependencies.pool)
        var sql: SQL = "SELECT number, at, ARRAY[by_subject, by_name, by_rank], kind, detail, state FROM trail_step WHERE assessment_id = \(assessment)"
        if let last = page.after { sql += " AND number < \(last)" }
        sql += " ORDER BY number DESC LIMIT \(page.fetchCount)"
        return try page.page(
            try await dependencies.pool.rows(sql, into: Row.init), key: \.number,
            item: { .init(number: $0.number, at: $0.at, by: .init($0.by), kind: $0.kind, detail: $0.detail, state: $0.state) })
    }
}
