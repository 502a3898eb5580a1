import ContractsActionPlan
import ContractsQA
import Foundation
import Postgres

extension ReceiveAction {
    func save(_ action: ActionPlanEvents.ActionChanged, on gap: StandingGap, state: QAAPI.GapState, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE gap SET state = \(state), action_id = \(action.action), action_sequence = \(action.sequence),
                action_state = \(action.state.rawValue), action_activity = \(action.activity), action_lead = \(action.lead), action_due = \(action.due),
                action_rag = \(action.rag.rawValue), action_at = \(action.changedAt), revision = revision + 1, changed_at = \(clock()),
                changed_by = \(ActionPlanAPI.service)
            WHERE id = \(gap.id)
            """
        )
    }
}
