import ContractsActionPlan
import ContractsCore

/// How an action goes, as of a day (A2). The local rule: no source states a national one.
///
/// - blue: done, or verified;
/// - grey: not under way (proposed, accepted, cancelled);
/// - red: past its due date, or a milestone that is not done is past its own;
/// - amber: due within 14 days, and nothing heard of it for 14 days or more;
/// - green: everything else.
///
/// `RAGRule+SQL` says the same to the database, for filters and counts; a test holds the two together.
struct RAGRule: Sendable, Equatable {
    static let soonDays = 14
    static let quietDays = 14

    let rag: ActionPlanAPI.RAG
    let reason: String
    /// Past its own date; 0 where it is not.
    let daysOverdue: Int

    init(state: ActionPlanAPI.ActionState, due: LocalDate?, nextMilestone: LocalDate?, heardOn: LocalDate, today: LocalDate) {
        let late = due.map { $0.days(until: today) } ?? 0
        daysOverdue = (state == .agreed || state == .inProgress) && late > 0 ? late : 0
        switch state {
        case .verified: (rag, reason) = (.blue, "Verified")
        case .done: (rag, reason) = (.blue, "Done, to be verified")
        case .proposed: (rag, reason) = (.grey, "Not agreed yet")
        case .accepted: (rag, reason) = (.grey, "Accepted with a reason")
        case .cancelled: (rag, reason) = (.grey, "Cancelled")
        case .agreed, .inProgress: (rag, reason) = Self.underWay(late: late, due: due, nextMilestone: nextMilestone, heardOn: heardOn, today: today)
        }
    }

    private static func underWay(
        late: Int, due: LocalDate?, nextMilestone: LocalDate?, heardOn: LocalDate, today: LocalDate
    ) -> (ActionPlanAPI.RAG, String) {
        if late > 0 { return (.red, "\(days(late)) overdue") }
        if let milestone = nextMilestone, milestone < today { return (.red, "A milestone is \(days(milestone.days(until: today))) overdue") }
        let quiet = heardOn.days(until: today)
        if let due, today.days(until: due) <= soonDays, quiet >= quietDays {
            return (.amber, "\(due == today ? "Due today" : "Due in \(days(today.days(until: due)))"), nothing heard for \(days(quiet))")
        }
        return (.green, "On course")
    }

    private static func days(_ count: Int) -> String {
        count == 1 ? "1 day" : "\(count) days"
    }
}
