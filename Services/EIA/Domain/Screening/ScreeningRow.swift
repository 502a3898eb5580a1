import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// A screening as it is stored.
struct ScreeningRow: Sendable {
    let number: Int
    let answers: JSONB<[EIAAPI.AnsweredQuestion]>
    let outcome: EIAAPI.ScreeningOutcome
    let decidedBy: [Int]
    let because: String
    let by: StoredPerson
    let at: Date
    let coveredBy: AssessmentID?
    let shortReview: String?
    let confirmedBy: StoredPerson?
    let refusedBy: StoredPerson?
    let refusal: String?
    let settledAt: Date?

    static func latest(of assessment: AssessmentID, in executor: some Executor) async throws -> ScreeningRow? {
        try await executor.row(
            """
            SELECT number, answers, outcome, decided_by, because, ARRAY[by_subject, by_name, by_rank], at, covered_by, short_review,
                CASE WHEN confirmed_by IS NOT NULL THEN ARRAY[confirmed_by, confirmed_by_name, confirmed_by_rank] END,
                CASE WHEN refused_by IS NOT NULL THEN ARRAY[refused_by, refused_by_name, refused_by_rank] END, refusal, settled_at
            FROM screening WHERE assessment_id = \(assessment) ORDER BY number DESC LIMIT 1
            """, into: ScreeningRow.init)
    }
}

extension EIAAPI.Screening {
    init(_ row: ScreeningRow, coveredBy: EIAAPI.AssessmentLink?) {
        self.init(
            answers: row.answers.value, result: .init(outcome: row.outcome, decidedBy: row.decidedBy, because: row.because, missing: []), by: .init(row.by),
            at: row.at, coveredBy: coveredBy, shortReview: row.shortReview, confirmedBy: row.confirmedBy.map(EIAAPI.Person.init),
            confirmedAt: row.confirmedBy == nil ? nil : row.settledAt, refusedBy: row.refusedBy.map(EIAAPI.Person.init), refusal: row.refusal)
    }
}
