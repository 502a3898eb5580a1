import ContractsCore
import ContractsEIA
import Postgres

extension ReviewClock {
    /// False while another replica is at it.
    func takeTurn(in transaction: Transaction) async throws -> Bool {
        try await transaction.value("SELECT pg_try_advisory_xact_lock(hashtext('review clock ' || current_schema()), 0)") ?? false
    }

    /// Those whose day has come; what somebody is working on just now waits for the next round.
    func due(on today: LocalDate, in transaction: Transaction) async throws -> [AssessmentRow] {
        try await transaction.rows(
            """
            \(fragment: AssessmentRow.select)
            WHERE assessment.state IN ('published', 'withheld', 'monitoring', 'reviewed') AND assessment.review_date <= \(today)
            ORDER BY assessment.review_date, assessment.id LIMIT \(Self.batchSize) FOR NO KEY UPDATE OF assessment SKIP LOCKED
            """, into: AssessmentRow.init)
    }
}
