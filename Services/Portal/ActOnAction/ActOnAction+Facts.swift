import ContractsActionPlan
import ContractsCore

extension ActOnAction {
    /// How the action stands now, for somebody whose form was opened before.
    static func meanwhile(_ detail: ActionPlanAPI.ActionDetail, _ catalogue: Catalogue) -> [Fact] {
        let action = detail.action
        let last = detail.trail.first.map { step in
            let what = catalogue.text("actions_trail_\(step.kind.rawValue)", ["person": catalogue.person(step.by)])
            return [catalogue.time(step.at), what, step.detail].compactMap(\.self).joined(separator: " · ")
        }
        let all: [(String, String?)] = [
            ("actions_meanwhile_last", last), ("actions_meanwhile_state", "\(catalogue.actionState(action.state)) · \(action.ragReason)"),
            ("actions_text_activity", action.activity), ("actions_fact_lead", catalogue.lead(action.lead)),
            ("actions_fact_due", action.due.map(catalogue.date) ?? catalogue.text("actions_due_none")), ("actions_text_resources", action.resources),
            ("actions_text_measure", action.measure),
        ]
        return all.compactMap { key, value in value.map { Fact(catalogue.text(key), $0) } }
    }

    static func facts(_ action: ActionPlanAPI.Action, _ catalogue: Catalogue) -> [Fact] {
        let all: [(String, String?)] = [
            ("actions_fact_source", [catalogue.actionSource(action.source.kind), action.source.label].compactMap(\.self).joined(separator: ": ")),
            ("actions_fact_indicator", action.indicatorCode.map { [$0, action.indicatorWording].compactMap(\.self).joined(separator: " ") }),
            ("actions_fact_due", action.due.map(catalogue.date)),
        ]
        return all.compactMap { key, value in value.map { Fact(catalogue.text(key), $0) } }
    }

    /// What the reader judges or decides about, where the form does not show it in its fields.
    static func texts(_ act: ActionPlanAPI.Act, _ action: ActionPlanAPI.Action, _ catalogue: Catalogue) -> [ActionPage.Text] {
        guard act != .complete, act != .change else { return [] }
        let all: [(String, String?)] = [
            ("actions_text_need", action.need), ("actions_text_activity", action.activity), ("actions_text_measure", action.measure),
            ("actions_text_changed", act == .markDone ? nil : action.whatChanged),
        ]
        return all.compactMap { key, value in value.map { ActionPage.Text(label: catalogue.text(key), text: $0) } }
    }
}
