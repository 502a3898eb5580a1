import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension EIAAPI.Monitoring {
    private struct Row {
        let what: String
        let who: StoredPerson
        let reviewDate: LocalDate
        let at: Date
        let by: StoredPerson
    }

    /// As it was set last.
    static func latest(of assessment: AssessmentID, in executor: some Executor) async throws -> EIAAPI.Monitoring? {
        try await executor.row(
            """
            SELECT what, ARRAY[who_subject, who_name, who_rank], review_date, at, ARRAY[by_subject, by_name, by_rank] FROM monitoring
            WHERE assessment_id = \(assessment) ORDER BY number DESC LIMIT 1
            """, into: Row.init
        ).map { .init(what: $0.what, by: .init($0.who), reviewDate: $0.reviewDate, startedAt: $0.at, startedBy: .init($0.by)) }
    }
}
