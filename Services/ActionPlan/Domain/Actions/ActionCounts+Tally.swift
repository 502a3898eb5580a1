import ContractsActionPlan

extension ActionPlanAPI.ActionCounts {
    static let none = ActionPlanAPI.ActionCounts(
        total: 0, proposed: 0, agreed: 0, inProgress: 0, done: 0, verified: 0, accepted: 0, cancelled: 0, blue: 0, red: 0, amber: 0, green: 0, grey: 0,
        overdue: 0)

    /// Blue, grey and green follow from the states: see `RAGRule`.
    init(_ tally: ActionTally) {
        let underWay = tally.agreed + tally.inProgress
        let finished = tally.done + tally.verified
        let aside = tally.proposed + tally.accepted + tally.cancelled
        self.init(
            total: underWay + finished + aside, proposed: tally.proposed, agreed: tally.agreed, inProgress: tally.inProgress, done: tally.done,
            verified: tally.verified, accepted: tally.accepted, cancelled: tally.cancelled, blue: finished, red: tally.red, amber: tally.amber,
            green: underWay - tally.red - tally.amber, grey: aside, overdue: tally.overdue)
    }

    static func + (left: Self, right: Self) -> Self {
        .init(
            total: left.total + right.total, proposed: left.proposed + right.proposed, agreed: left.agreed + right.agreed,
            inProgress: left.inProgress + right.inProgress, done: left.done + right.done, verified: left.verified + right.verified,
            accepted: left.accepted + right.accepted, cancelled: left.cancelled + right.cancelled, blue: left.blue + right.blue, red: left.red + right.red,
            amber: left.amber + right.amber, green: left.green + right.green, grey: left.grey + right.grey, overdue: left.overdue + right.overdue)
    }
}
