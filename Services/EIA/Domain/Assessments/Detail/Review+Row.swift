import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension EIAAPI.Review {
    private struct Row {
        let findings: String
        let changes: String?
        let nextReview: LocalDate
        let at: Date
        let by: StoredPerson
    }

    /// Oldest first.
    static func all(of assessment: AssessmentID, in executor: some Executor) async throws -> [EIAAPI.Review] {
        try await executor.rows(
            """
            SELECT findings, changes, next_review, at, ARRAY[by_subject, by_name, by_rank] FROM review WHERE assessment_id = \(assessment) ORDER BY number
            """, into: Row.init
        ).map { .init(findings: $0.findings, changes: $0.changes, nextReview: $0.nextReview, at: $0.at, by: .init($0.by)) }
    }
}
