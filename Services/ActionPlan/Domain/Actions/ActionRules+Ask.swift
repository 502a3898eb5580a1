import ContractsActionPlan
import ContractsCore
import Identity

/// What the rules ask of an action and of the one who acts.
struct ActionToActOn: Sendable {
    let unit: UnitID?
    let state: ActionPlanAPI.ActionState
    let lead: StoredPerson?
    let doneBy: StoredPerson?
}

extension Access {
    /// What the caller is to this action, its lead included.
    func positions(to action: ActionToActOn) -> Set<Position> {
        var positions = positions(in: action.unit)
        if let lead = action.lead?.subject, lead == principal.subject, mayRead(action.unit) { positions.insert(.lead) }
        return positions
    }

    /// What the caller may do to it now, in the order of the enumeration.
    func acts(on action: ActionToActOn) -> [ActionPlanAPI.Act] {
        ActionPlanAPI.Act.allCases.filter { act in
            let rule = ActionRules.of(act)
            return rule.from.contains(action.state) && isAllowed(rule, action) && !(rule.byAnother && tookPart(in: action))
        }
    }

    /// - Throws: `notFound` where the caller may not read it, `forbidden` where this act is not theirs in any state, or where they took part in what they would judge.
    func require(_ act: ActionPlanAPI.Act, on action: ActionToActOn) throws(AccessRefusal) {
        try requireReading(action.unit)
        let rule = ActionRules.of(act)
        guard isAllowed(rule, action) else { throw .forbidden(.actRole) }
        guard !(rule.byAnother && tookPart(in: action)) else { throw .forbidden(.verifiedByAnother) }
    }

    private func isAllowed(_ rule: ActionRules, _ action: ActionToActOn) -> Bool {
        !positions(to: action).isDisjoint(with: action.unit == nil ? rule.corporate : rule.unit)
    }

    /// Leads it or marked it done. A lead without an account is told by name.
    private func tookPart(in action: ActionToActOn) -> Bool {
        if action.doneBy?.subject == principal.subject { return true }
        guard let lead = action.lead else { return false }
        if let subject = lead.subject { return subject == principal.subject }
        return lead.name.lowercased() == principal.name.lowercased()
    }
}
