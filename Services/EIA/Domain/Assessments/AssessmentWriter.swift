import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// Who ever wrote any of an assessment: none of them judges it or decides.
enum AssessmentWriter {
    static func add(_ person: EIAAPI.Person, to assessment: AssessmentID, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO assessment_writer (assessment_id, subject, name, since) VALUES (\(assessment), \(person.subject), \(person.name), \(now))
            ON CONFLICT DO NOTHING
            """)
    }
}
