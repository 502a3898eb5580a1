import ContractsActionPlan
import ContractsCore
import Identity

/// What the rules ask of an action and of the one who acts.
struct ActionToActOn: Sendable {
    let unit: UnitID?
    let source: ActionPlanAPI.SourceKind
    let state: ActionPlanAPI.ActionState
    let lead: StoredPerson?
    /// Who led it or marked it done since it was last verified, its lead now included.
    let hands: [ActionHand]
}

extension Access {
    /// What the caller is to this action, its lead included.
    func positions(to action: ActionToActOn) -> Set<Position> {
        var positions = positions(in: action.unit)
        if leads(action.lead) { positions.insert(.lead) }
        return positions
    }

    /// What the caller may do to it now, in the order of the enumeration.
    func acts(on action: ActionToActOn) -> [ActionPlanAPI.Act] {
        ActionPlanAPI.Act.allCases.filter { act in
            let rule = ActionRules.of(act)
            return rule.isPossible(action.state, of: action.source) && isAllowed(rule, action) && !(rule.byAnother && hadAHand(in: action))
        }
    }

    /// - Throws: `notFound` where the caller may not read it, `forbidden` where this act is not theirs in any state, or where they took part in what they would judge.
    func require(_ act: ActionPlanAPI.Act, on action: ActionToActOn) throws(AccessRefusal) {
        try requireReading(action.unit, lead: action.lead)
        let rule = ActionRules.of(act)
        guard isAllowed(rule, action) else { throw .forbidden(.actRole) }
        guard !(rule.byAnother && hadAHand(in: action)) else { throw .forbidden(.verifiedByAnother) }
    }

    private func isAllowed(_ rule: ActionRules, _ action: ActionToActOn) -> Bool {
        !positions(to: action).isDisjoint(with: action.unit == nil ? rule.corporate : rule.unit)
    }

    private func hadAHand(in action: ActionToActOn) -> Bool {
        action.hands.contains { $0.isTheHand(of: principal) }
    }
}
