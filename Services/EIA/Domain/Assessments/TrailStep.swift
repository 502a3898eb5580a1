import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// A step of an assessment's story, to be written.
enum TrailStep {
    /// - Parameter number: the assessment's `steps` after it.
    static func add(
        _ number: Int, kind: String, detail: String?, state: EIAAPI.State?, at now: Date, by person: EIAAPI.Person, to assessment: AssessmentID,
        in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO trail_step (assessment_id, number, at, by_subject, by_name, by_rank, kind, detail, state)
            VALUES (\(assessment), \(number), \(now), \(person.subject), \(person.name), \(person.rank), \(kind), \(detail), \(state?.rawValue))
            """)
    }
}
