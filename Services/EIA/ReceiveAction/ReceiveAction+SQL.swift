import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension ReceiveAction {
    struct Known: Sendable {
        let action: UUID?
        let sequence: Int?
        let state: String?
        let changedAt: Date?
    }

    func lock(_ mitigation: MitigationID, in transaction: Transaction) async throws -> Known? {
        try await transaction.row(
            "SELECT action_id, action_sequence, action_state, action_changed_at FROM mitigation WHERE id = \(mitigation) FOR NO KEY UPDATE", into: Known.init)
    }

    func save(_ told: ActionTold, state: String, lead: String?, of mitigation: MitigationID, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE mitigation SET action_id = \(told.action), action_sequence = \(told.sequence), action_state = \(state), action_due = \(told.due),
                action_lead = \(lead), action_changed_at = \(told.changedAt)
            WHERE id = \(mitigation)
            """)
    }
}
