import ContractsActionPlan

/// The state machine of an action, whole: which act is possible in which state, for whom, and what becomes of it (A2).
struct ActionRules: Sendable {
    typealias State = ActionPlanAPI.ActionState
    typealias Act = ActionPlanAPI.Act

    let from: Set<State>
    /// Who may do it to a unit's action.
    let unit: Set<Position>
    /// Who may do it to an action of no unit.
    let corporate: Set<Position>
    /// What the action becomes; none where it stays as it is, or where it depends (`reopen`).
    let to: State?
    /// Not by who led it or marked it done since it was last verified.
    let byAnother: Bool
    /// A gap whose action is cancelled goes back to a meeting, which agrees on another: that action is not taken up again.
    let isForGoodAfterGap: Set<State>

    private init(
        from: Set<State>, unit: Set<Position>, corporate: Set<Position> = Self.corporateOffice, to: State? = nil, byAnother: Bool = false,
        isForGoodAfterGap: Set<State> = []
    ) {
        self.from = from
        self.unit = unit
        self.corporate = corporate
        self.to = to
        self.byAnother = byAnother
        self.isForGoodAfterGap = isForGoodAfterGap
    }

    func isPossible(_ state: State, of source: ActionPlanAPI.SourceKind) -> Bool {
        from.contains(state) && !(source == .gap && isForGoodAfterGap.contains(state))
    }

    private static let corporateOffice: Set<Position> = [.moderator, .boardSecretary]
    private static let corporateLead: Set<Position> = [.moderator, .boardSecretary, .lead]
    private static let underWay: Set<State> = [.agreed, .inProgress]

    static func of(_ act: Act) -> ActionRules {
        switch act {
        case .complete: .init(from: [.proposed], unit: [.contributor, .spoc, .commander], to: .agreed)
        case .accept: .init(from: [.proposed], unit: [.commander, .adviser, .moderator], to: .accepted)
        case .start: .init(from: [.agreed], unit: [.contributor, .spoc, .commander, .lead], corporate: corporateLead, to: .inProgress)
        case .change: .init(from: underWay, unit: [.contributor, .spoc, .commander])
        case .changeDueDate: .init(from: underWay, unit: [.spoc, .commander])
        case .addMilestone: .init(from: underWay, unit: [.contributor, .spoc, .commander, .lead], corporate: corporateLead)
        case .update: .init(from: underWay, unit: [.contributor, .spoc, .commander, .adviser, .lead], corporate: corporateLead)
        case .markDone: .init(from: underWay, unit: [.contributor, .spoc, .commander, .lead], corporate: corporateLead, to: .done)
        case .verify: .init(from: [.done], unit: [.commander, .adviser, .moderator], to: .verified, byAnother: true)
        case .sendBack: .init(from: [.done], unit: [.commander, .adviser, .moderator], to: .inProgress, byAnother: true)
        case .cancel: .init(from: [.proposed, .agreed, .inProgress], unit: [.spoc, .commander], to: .cancelled)
        case .reopen: .init(from: [.verified, .accepted, .cancelled], unit: [.commander, .adviser, .moderator], isForGoodAfterGap: [.cancelled])
        }
    }

    /// What a closed action is taken up again as: a verified one is worked on again; others start over, agreed where they were complete.
    static func reopened(_ state: State, isComplete: Bool) -> State {
        switch state {
        case .verified: .inProgress
        case .cancelled where isComplete: .agreed
        default: .proposed
        }
    }
}
