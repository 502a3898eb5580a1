import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension EIAAPI.Decision {
    private struct Row {
        let outcome: EIAAPI.DecisionOutcome
        let reasons: String
        let decidedOn: LocalDate
        let by: StoredPerson
        let at: Date
        let readSHA256: String
        let retrospective: Bool
    }

    private init(_ row: Row) {
        self.init(
            outcome: row.outcome, reasons: row.reasons, decidedOn: row.decidedOn, by: .init(row.by), at: row.at, readSHA256: row.readSHA256,
            retrospective: row.retrospective)
    }

    /// Oldest first.
    static func all(of assessment: AssessmentID, in executor: some Executor) async throws -> [EIAAPI.Decision] {
        try await executor.rows(
            """
            SELECT outcome, reasons, decided_on, ARRAY[by_subject, by_name, by_rank], at, read_sha256, retrospective
            FROM decision WHERE assessment_id = \(assessment) ORDER BY number
            """, into: Row.init
        ).map(EIAAPI.Decision.init)
    }
}
