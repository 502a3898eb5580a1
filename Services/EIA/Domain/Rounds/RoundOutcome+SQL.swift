import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension EIAAPI.RoundOutcome {
    /// What became of the newest round.
    func write(to assessment: AssessmentRow, comment: String?, at now: Date, by person: EIAAPI.Person, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE round SET outcome = \(self), outcome_at = \(now), outcome_by = \(person.subject), outcome_by_name = \(person.name),
                outcome_by_rank = \(person.rank), comment = \(comment)
            WHERE assessment_id = \(assessment.id) AND number = \(assessment.round)
            """)
    }
}
