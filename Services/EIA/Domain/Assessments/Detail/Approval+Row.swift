import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension EIAAPI.Approval {
    private struct Row {
        let round: Int
        let at: Date
        let by: StoredPerson
        let comment: String?
        let voidedAt: Date?
        let voidedBy: StoredPerson?
        let voidReason: String?
    }

    private init(_ row: Row) {
        self.init(
            round: row.round, at: row.at, by: .init(row.by), comment: row.comment, voidedAt: row.voidedAt, voidedBy: row.voidedBy.map(EIAAPI.Person.init),
            voidReason: row.voidReason)
    }

    /// Oldest first; at most one is not void.
    static func all(of assessment: AssessmentID, in executor: some Executor) async throws -> [EIAAPI.Approval] {
        try await executor.rows(
            """
            SELECT round, at, ARRAY[by_subject, by_name, by_rank], comment, voided_at,
                CASE WHEN voided_by IS NOT NULL THEN ARRAY[voided_by, voided_by_name, voided_by_rank] END, void_reason
            FROM approval WHERE assessment_id = \(assessment) ORDER BY round
            """, into: Row.init
        ).map(EIAAPI.Approval.init)
    }
}
