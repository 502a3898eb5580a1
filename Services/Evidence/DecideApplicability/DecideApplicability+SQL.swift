import ContractsEvidence
import Postgres

extension DecideApplicability {
    func save(_ step: ApplicabilityStep, agreed: Bool, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE applicability SET state = \(agreed ? "agreed" : "rejected"), applies = \(step.applies),
                proposal = NULL, comment = \(step.detail), decided_at = \(step.at),
                decided_by = \(step.by.subject), decided_by_name = \(step.by.name), decided_by_rank = \(step.by.rank), revision = \(step.revision)
            WHERE unit_id = \(step.unit) AND indicator_id = \(step.indicator)
            """)
    }
}
