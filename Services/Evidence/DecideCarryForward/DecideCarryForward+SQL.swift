import ContractsEvidence
import Foundation
import Postgres

extension DecideCarryForward {
    func save(
        _ decision: DecisionToSave, revision: Int, at place: Place, by author: EvidenceAPI.Author, _ now: Date, in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO carry_decision AS standing (unit_id, item_id, earlier_id, later_id, outcome, reason, revision, at, by, by_name, by_rank)
            VALUES (\(place.unit), \(place.item), \(place.earlier), \(place.later), \(decision.outcome), \(decision.reason), \(revision), \(now),
                \(author.subject), \(author.name), \(author.rank))
            ON CONFLICT (unit_id, later_id, earlier_id, item_id) DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason,
                revision = excluded.revision, version = standing.version + 1, at = excluded.at, by = excluded.by, by_name = excluded.by_name,
                by_rank = excluded.by_rank
            """)
    }
}
