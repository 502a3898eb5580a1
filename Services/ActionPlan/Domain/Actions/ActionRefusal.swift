import ContractsActionPlan
import ServiceKit

/// Why an action cannot be made or changed so.
enum ActionRefusal: Refusal {
    case wrongState(ActionPlanAPI.Act, ActionPlanAPI.ActionState)
    case planClosed
    case milestoneDone
    case sourceTaken
    case gapWentBack

    var problem: ProblemError {
        switch self {
        case .wrongState(let act, let state):
            .conflict("action-state", "The action is \(state.words), so it cannot be \(act.words). Open it again to see what happened.")
        case .planClosed: .conflict("plan-closed", "This plan is closed and takes no new actions.")
        case .milestoneDone: .conflict("milestone-done", "This milestone was reached already.")
        case .sourceTaken: .conflict("source-taken", "A later gap of the same indicator has an action by now; that one goes on.")
        case .gapWentBack:
            .conflict(
                "gap-went-back",
                "When this action was cancelled, its gap went back to the adviser. What is to be done instead is agreed at a meeting, as another action.")
        }
    }
}

extension ActionPlanAPI.ActionState {
    fileprivate var words: String {
        switch self {
        case .proposed: "only proposed"
        case .agreed: "agreed"
        case .inProgress: "in progress"
        case .done: "done"
        case .verified: "verified"
        case .accepted: "accepted with a reason"
        case .cancelled: "cancelled"
        }
    }
}

extension ActionPlanAPI.Act {
    fileprivate var words: String {
        switch self {
        case .complete: "completed"
        case .accept: "accepted"
        case .start: "started"
        case .change: "changed"
        case .changeDueDate: "given another due date"
        case .addMilestone: "given milestones"
        case .update: "updated"
        case .markDone: "marked done"
        case .verify: "verified"
        case .sendBack: "sent back"
        case .cancel: "cancelled"
        case .reopen: "reopened"
        }
    }
}
