import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension RecordDecision {
    /// When it was approved, unless that is void.
    func approvedAt(_ assessment: AssessmentID, in transaction: Transaction) async throws -> Date? {
        try await transaction.value("SELECT at FROM approval WHERE assessment_id = \(assessment) AND voided_at IS NULL")
    }

    func insert(
        _ decision: SoundDecision, retrospective: Bool, on assessment: AssessmentID, by person: EIAAPI.Person, in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO decision (assessment_id, number, outcome, reasons, decided_on, by_subject, by_name, by_rank, at, read_sha256, retrospective)
            SELECT \(assessment), count(*) + 1, \(decision.outcome), \(decision.reasons), \(decision.decidedOn), \(person.subject), \(person.name),
                \(person.rank), \(dependencies.now), \(decision.readSHA256.lowercased()), \(retrospective)
            FROM decision WHERE assessment_id = \(assessment)
            """)
    }

    func columns(retrospective: Bool) -> SQL {
        ", retrospective = retrospective OR \(retrospective)"
    }
}
