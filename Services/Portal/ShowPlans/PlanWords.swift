import ContractsActionPlan
import ContractsCore

extension Catalogue {
    func planKind(_ kind: ActionPlanAPI.PlanKind) -> String { text("plans_kind_\(kind.rawValue)") }

    /// Whose it is: "Unit plan · Enfield".
    func owner(_ plan: ActionPlanAPI.Plan) -> String {
        let whose = plan.unit == nil ? plan.association : plan.unitName ?? plan.unitCode ?? text("actions_unit_unknown")
        return [planKind(plan.kind), whose].compactMap(\.self).joined(separator: " · ")
    }

    func planState(_ plan: ActionPlanAPI.Plan) -> ActionMark {
        ActionMark(code: plan.closed ? "action-verified" : "action-in-progress", word: text(plan.closed ? "plans_state_closed" : "plans_state_open"))
    }

    /// "3 of 8 actions complete, 1 late": those that were not set aside.
    func progress(_ counts: ActionPlanAPI.ActionCounts) -> String {
        let all = counts.total - counts.accepted - counts.cancelled
        guard all > 0 else { return text("plans_progress_nothing") }
        let parts = [
            text("plans_progress", count: all, ["done": String(counts.blue)]), counts.red > 0 ? text("plans_late", count: counts.red) : nil,
            counts.amber > 0 ? text("plans_at_risk", count: counts.amber) : nil, counts.proposed > 0 ? text("plans_proposed", count: counts.proposed) : nil,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// "1 April 2011 to 31 March 2012", as far as it is said.
    func period(_ plan: ActionPlanAPI.Plan) -> String? {
        switch (plan.from, plan.to) {
        case (let from?, let to?): text("plans_period", ["from": date(from), "to": date(to)])
        case (let from?, nil): text("plans_period_from", ["from": date(from)])
        case (nil, let to?): text("plans_period_to", ["to": date(to)])
        case (nil, nil): nil
        }
    }
}
