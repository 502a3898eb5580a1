import ContractsEvidence
import Foundation
import Postgres

extension ChangeLogLine {
    func update(_ id: LogLineID, _ line: LogLineToSave, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE log_line SET revision = revision + 1, on_date = \(line.on), text = \(line.text), detail = \(line.detail),
                likelihood = \(line.risk?.likelihood), impact = \(line.risk?.impact), mitigation = \(line.risk?.mitigation), owner = \(line.risk?.owner),
                minutes = \(line.effort?.minutes), role = \(line.effort?.role), activity = \(line.effort?.activity),
                changed_at = \(now), changed_by = \(author.subject), changed_by_name = \(author.name), changed_by_rank = \(author.rank)
            WHERE id = \(id)
            """)
    }
}
