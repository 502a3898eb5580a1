import ContractsCore
import ContractsEIA
import Postgres

extension RecordReview {
    func insert(_ review: SoundReview, of assessment: AssessmentID, by person: EIAAPI.Person, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO review (assessment_id, number, findings, changes, next_review, at, by_subject, by_name, by_rank)
            SELECT \(assessment), count(*) + 1, \(review.findings), \(review.changes), \(review.nextReview), \(dependencies.now), \(person.subject),
                \(person.name), \(person.rank)
            FROM review WHERE assessment_id = \(assessment)
            """)
    }

    func columns(_ review: SoundReview) -> SQL {
        ", review_date = \(review.nextReview)"
    }
}
