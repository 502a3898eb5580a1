import ContractsCore
import ContractsQA
import Foundation

extension QAAPI.ActionStatus {
    /// Seven columns: `gap.action_id, gap.action_state, gap.action_activity, gap.action_lead, gap.action_due, gap.action_rag, gap.action_at`. Nil before there is an action.
    init?(id: UUID?, state: String?, activity: String?, lead: String?, due: LocalDate?, rag: String?, at: Date?) {
        guard let id, let state, let rag, let at else { return nil }
        self.init(action: id, state: state, activity: activity ?? "", lead: lead, due: due, rag: rag, changedAt: at)
    }
}
