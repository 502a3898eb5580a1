import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// Writes screenings: each is kept, with what the second person said.
enum Screenings {
    static func add(
        _ screening: SoundScreening, to assessment: AssessmentID, at now: Date, by person: EIAAPI.Person, in transaction: Transaction
    ) async throws {
        let result = screening.result
        try await transaction.execute(
            """
            INSERT INTO screening (assessment_id, number, answers, outcome, decided_by, because, by_subject, by_name, by_rank, at, covered_by, short_review)
            SELECT \(assessment), coalesce(max(number), 0) + 1, \(JSONB(screening.answers)), \(result.outcome), \(result.decidedBy), \(result.because),
                \(person.subject), \(person.name), \(person.rank), \(now), \(screening.cover?.assessment), \(screening.cover?.review)
            FROM screening WHERE assessment_id = \(assessment)
            """)
        try await transaction.execute(
            """
            INSERT INTO assessment_writer (assessment_id, subject, name, since) VALUES (\(assessment), \(person.subject), \(person.name), \(now))
            ON CONFLICT DO NOTHING
            """)
    }

    static func confirm(_ screening: ScreeningRow, of assessment: AssessmentID, at now: Date, by person: EIAAPI.Person, in transaction: Transaction)
        async throws
    {
        try await transaction.execute(
            """
            UPDATE screening SET confirmed_by = \(person.subject), confirmed_by_name = \(person.name), confirmed_by_rank = \(person.rank), settled_at = \(now)
            WHERE assessment_id = \(assessment) AND number = \(screening.number)
            """)
    }

    static func refuse(
        _ screening: ScreeningRow, of assessment: AssessmentID, because reason: String, at now: Date, by person: EIAAPI.Person, in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            UPDATE screening SET refused_by = \(person.subject), refused_by_name = \(person.name), refused_by_rank = \(person.rank), refusal = \(reason),
                settled_at = \(now)
            WHERE assessment_id = \(assessment) AND number = \(screening.number)
            """)
    }
}
