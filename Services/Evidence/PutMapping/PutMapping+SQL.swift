import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension PutMapping {
    /// False where there is one: also where somebody else has just made it.
    func make(from earlier: PhaseID, to later: PhaseID, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction) async throws -> Bool {
        try await transaction.execute(
            """
            INSERT INTO indicator_mapping (earlier_id, later_id, changed_at, changed_by, changed_by_name, changed_by_rank)
            VALUES (\(earlier), \(later), \(now), \(author.subject), \(author.name), \(author.rank))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    func change(from earlier: PhaseID, to later: PhaseID, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE indicator_mapping SET revision = revision + 1, changed_at = \(now), changed_by = \(author.subject), changed_by_name = \(author.name),
                changed_by_rank = \(author.rank)
            WHERE earlier_id = \(earlier) AND later_id = \(later)
            """)
    }

    func save(_ pairs: [EvidenceAPI.MappedPair], from earlier: PhaseID, to later: PhaseID, in transaction: Transaction) async throws {
        try await transaction.execute("DELETE FROM mapped_pair WHERE earlier_id = \(earlier) AND later_id = \(later)")
        try await transaction.execute(
            """
            INSERT INTO mapped_pair (earlier_id, later_id, earlier_indicator, later_indicator, note, position)
            SELECT \(earlier), \(later), pair.earlier, pair.later, nullif(pair.note, ''), pair.position
            FROM unnest(\(pairs.map(\.earlier)), \(pairs.map(\.later)), \(pairs.map { $0.note ?? "" })) WITH ORDINALITY AS pair (earlier, later, note, position)
            """)
    }
}
