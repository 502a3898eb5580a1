import ContractsCore
import ContractsEIA
import Postgres

extension RaiseTrigger {
    func insert(_ trigger: SoundTrigger, about assessment: AssessmentID, by person: EIAAPI.Person, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO review_trigger (assessment_id, number, kind, what, at, by_subject, by_name, by_rank)
            SELECT \(assessment), count(*) + 1, \(trigger.kind.code), \(trigger.what), \(dependencies.now), \(person.subject), \(person.name), \(person.rank)
            FROM review_trigger WHERE assessment_id = \(assessment)
            """)
    }

    func addStep(to assessment: AssessmentID, in transaction: Transaction) async throws {
        try await transaction.execute("UPDATE assessment SET steps = steps + 1 WHERE id = \(assessment)")
    }
}
