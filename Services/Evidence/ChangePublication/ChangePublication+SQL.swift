import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension ChangePublication {
    func update(
        _ content: PublicationToSave, of item: EvidenceID, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            UPDATE publication SET indicators = \(content.indicators), until = \(content.until), revision = revision + 1, changed_at = \(now),
                changed_by_name = \(author.name)
            WHERE item_id = \(item)
            """)
    }
}
