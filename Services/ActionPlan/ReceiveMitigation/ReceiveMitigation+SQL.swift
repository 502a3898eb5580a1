import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

extension ReceiveMitigation {
    func update(_ action: ActionID, _ told: SoundMitigation, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE action SET need = \(told.need), activity = \(told.activity), lead_subject = NULL, lead_name = \(told.lead?.name), lead_rank = NULL,
                due = \(told.due), measure = \(told.measure), revision = revision + 1, sequence = sequence + 1, steps = steps + 1, changed_at = \(now),
                changed_by = \(told.agreedBy.subject), changed_by_name = \(told.agreedBy.name), changed_by_rank = \(told.agreedBy.rank)
            WHERE id = \(action)
            """)
    }
}
