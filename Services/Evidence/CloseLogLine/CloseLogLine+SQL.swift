import ContractsEvidence
import Foundation
import Postgres

extension CloseLogLine {
    func close(_ id: LogLineID, because reason: String, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE log_line SET revision = revision + 1, state = 'closed', closure = \(reason),
                changed_at = \(now), changed_by = \(author.subject), changed_by_name = \(author.name), changed_by_rank = \(author.rank)
            WHERE id = \(id)
            """)
    }
}
