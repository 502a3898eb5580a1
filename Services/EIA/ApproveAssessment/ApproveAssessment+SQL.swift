import ContractsCore
import ContractsEIA
import Postgres

extension ApproveAssessment {
    func insert(_ comment: String?, of assessment: AssessmentRow, by officer: EIAAPI.Person, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO approval (assessment_id, round, at, by_subject, by_name, by_rank, comment, owner, authors)
            VALUES (\(assessment.id), \(assessment.round), \(dependencies.now), \(officer.subject), \(officer.name), \(officer.rank), \(comment),
                \(JSONB(EIAAPI.Person(assessment.owner))), \(assessment.authors))
            """)
    }

    /// Whether this proposal was decided on before it was approved: a decision on what was proposed before a change, or on another text than the approved round's, is
    /// no decision on it.
    func isDecided(_ assessment: AssessmentRow, in transaction: Transaction) async throws -> Bool {
        try await transaction.value(
            """
            SELECT coalesce(max(number) FILTER (WHERE kind = \(EIAAPI.Transition.recordDecision.rawValue)), 0)
                > coalesce(max(number) FILTER (WHERE kind IN (\(EIAAPI.Transition.changeProposal.rawValue), \(ChangeAssessment.reworded))), 0)
                AND (SELECT read_sha256 FROM decision WHERE assessment_id = \(assessment.id) ORDER BY number DESC LIMIT 1)
                = (SELECT sha256 FROM round WHERE assessment_id = \(assessment.id) AND number = \(assessment.round))
            FROM trail_step WHERE assessment_id = \(assessment.id)
            """) ?? false
    }
}
