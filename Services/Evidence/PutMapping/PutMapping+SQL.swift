import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension PutMapping {
    func save(
        _ pairs: [EvidenceAPI.MappedPair], from earlier: PhaseID, to later: PhaseID, by author: EvidenceAPI.Author, at now: Date,
        in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO indicator_mapping AS standing (earlier_id, later_id, changed_at, changed_by, changed_by_name, changed_by_rank)
            VALUES (\(earlier), \(later), \(now), \(author.subject), \(author.name), \(author.rank))
            ON CONFLICT (earlier_id, later_id) DO UPDATE SET revision = standing.revision + 1, changed_at = excluded.changed_at,
                changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name, changed_by_rank = excluded.changed_by_rank
            """)
        try await transaction.execute("DELETE FROM mapped_pair WHERE earlier_id = \(earlier) AND later_id = \(later)")
        try await transaction.execute(
            """
            INSERT INTO mapped_pair (earlier_id, later_id, earlier_indicator, later_indicator, note, position)
            SELECT \(earlier), \(later), pair.earlier, pair.later, nullif(pair.note, ''), pair.position
            FROM unnest(\(pairs.map(\.earlier)), \(pairs.map(\.later)), \(pairs.map { $0.note ?? "" })) WITH ORDINALITY AS pair (earlier, later, note, position)
            """)
    }
}
