import ContractsCore
import ContractsEIA
import Postgres

extension StartMonitoring {
    func insert(_ monitoring: SoundMonitoring, of assessment: AssessmentID, by person: EIAAPI.Person, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO monitoring (assessment_id, number, what, who_subject, who_name, who_rank, review_date, at, by_subject, by_name, by_rank)
            SELECT \(assessment), count(*) + 1, \(monitoring.what), \(monitoring.who.subject), \(monitoring.who.name), \(monitoring.who.rank),
                \(monitoring.reviewDate), \(dependencies.now), \(person.subject), \(person.name), \(person.rank)
            FROM monitoring WHERE assessment_id = \(assessment)
            """)
    }

    func columns(_ monitoring: SoundMonitoring) -> SQL {
        ", review_date = \(monitoring.reviewDate)"
    }
}
