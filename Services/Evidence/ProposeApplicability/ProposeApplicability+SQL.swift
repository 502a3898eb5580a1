import ContractsEvidence
import Postgres
import ServiceKit

extension ProposeApplicability {
    /// - Throws: the problem that another came first, where two propose for the first time at the same moment.
    func save(_ step: ApplicabilityStep, replacing standing: ApplicabilityRow?, in transaction: Transaction) async throws {
        let saved: Int
        if standing == nil {
            saved = try await transaction.execute(
                """
                INSERT INTO applicability
                    (unit_id, indicator_id, state, proposal, reason, proposed_at, proposed_by, proposed_by_name, proposed_by_rank, revision)
                VALUES (\(step.unit), \(step.indicator), 'proposed', \(step.applies), \(step.detail), \(step.at), \(step.by.subject),
                        \(step.by.name), \(step.by.rank), \(step.revision))
                ON CONFLICT DO NOTHING
                """)
        } else {
            saved = try await transaction.execute(
                """
                UPDATE applicability SET state = 'proposed', proposal = \(step.applies), reason = \(step.detail), proposed_at = \(step.at),
                    proposed_by = \(step.by.subject), proposed_by_name = \(step.by.name), proposed_by_rank = \(step.by.rank), comment = NULL,
                    decided_at = NULL, decided_by = NULL, decided_by_name = NULL, decided_by_rank = NULL, revision = \(step.revision)
                WHERE unit_id = \(step.unit) AND indicator_id = \(step.indicator)
                """)
        }
        guard saved == 1 else {
            guard let winner = try await ApplicabilityRow.lock(step.unit, step.indicator, in: transaction) else { throw AccessRefusal.notFound }
            return try winner.version.require(ETag(revision: 0))
        }
    }
}
