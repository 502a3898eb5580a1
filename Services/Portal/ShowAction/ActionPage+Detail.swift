import ContractsActionPlan
import ContractsCore
import ContractsQA
import Foundation

extension ActionPage {
    init(_ detail: ActionPlanAPI.ActionDetail, key: String, refusal: String?, catalogue: Catalogue) {
        let action = detail.action
        caption = catalogue.text("actions_caption", ["number": String(action.number), "place": catalogue.place(action)])
        heading = catalogue.title(action, limit: 160)
        state = ActionMark(action.state, catalogue: catalogue)
        rag = ActionMark(underWay: action, catalogue: catalogue)
        reason = action.ragWarning
        self.refusal = refusal
        turn = ActionPage.turn(detail, catalogue)
        let first = ActionPage.firstAct(of: detail)
        start =
            detail.acts.contains(.start)
            ? Start(action: Address.act(.start, on: action.id), etag: action.etag, idempotencyKey: key, label: catalogue.act(.start)) : nil
        primary = first.map { Link(catalogue.act($0), Address.act($0, on: action.id)) }
        acts = detail.acts.filter { $0 != .start && $0 != first && $0 != .addMilestone }.map { Link(catalogue.act($0), Address.act($0, on: action.id)) }
        facts = ActionPage.facts(action, catalogue)
        texts = ActionPage.texts(action, catalogue)
        source =
            action.source.kind == .gap
            ? action.source.reference.map { Link(catalogue.text("actions_open_gap"), Address.gap(GapID($0))) } : nil
        indicator = action.unit.flatMap { unit in
            action.indicator.map { Link(catalogue.text("actions_open_indicator", ["code": action.indicatorCode ?? ""]), Address.indicator($0, in: unit)) }
        }
        plan = Link(catalogue.text("plans_open"), Address.plan(action.plan))
        milestones = detail.milestones.map { Milestone($0, in: detail, catalogue: catalogue) }
        milestonesEmpty = detail.milestones.isEmpty ? Empty(catalogue.text("actions_milestones_empty")) : nil
        addMilestone = detail.acts.contains(.addMilestone) ? Link(catalogue.act(.addMilestone), Address.act(.addMilestone, on: action.id)) : nil
        updates = detail.updates.map { Update($0, catalogue: catalogue) }
        updatesEmpty =
            detail.updates.isEmpty
            ? Empty(
                catalogue.text("actions_updates_empty"),
                link: detail.acts.contains(.update) ? Link(catalogue.act(.update), Address.act(.update, on: action.id)) : nil)
            : nil
        dueDates = detail.dueDates.map { DueDate($0, catalogue: catalogue) }
        escalations = detail.escalations.map { escalation in
            catalogue.text(
                "actions_escalated",
                [
                    "to": catalogue.text("actions_escalated_to_\(escalation.to.rawValue)"), "date": catalogue.date(escalation.at),
                    "days": catalogue.text("actions_days", count: escalation.daysOverdue), "due": catalogue.date(escalation.due),
                ])
        }
        trail = detail.trail.map { Step($0, catalogue: catalogue) }
        nextStep = action.state == .verified ? ActionPage.freshEvidence(action, catalogue) : nil
    }

    /// What most people come to do: the next step of the action.
    private static func firstAct(of detail: ActionPlanAPI.ActionDetail) -> ActionPlanAPI.Act? {
        guard !detail.acts.contains(.start) else { return nil }
        let order: [ActionPlanAPI.Act] = [.complete, .verify, .markDone, .accept]
        return order.first(where: detail.acts.contains)
    }

    /// Closing an action asks for new evidence and a fresh rating.
    private static func freshEvidence(_ action: ActionPlanAPI.Action, _ catalogue: Catalogue) -> Link? {
        guard let unit = action.unit, let indicator = action.indicator else { return nil }
        return Link(catalogue.text("actions_next_evidence", ["code": action.indicatorCode ?? ""]), Address.indicator(indicator, in: unit))
    }

    private static func turn(_ detail: ActionPlanAPI.ActionDetail, _ catalogue: Catalogue) -> Turn? {
        let action = detail.action
        let asked: ActionPlanAPI.Act? =
            switch action.state {
            case .proposed: .complete
            case .agreed: .start
            case .inProgress: .markDone
            case .done: .verify
            case .verified, .accepted, .cancelled: nil
            }
        guard let asked else { return nil }
        let yours = detail.acts.contains(asked) || (action.state == .proposed && detail.acts.contains(.accept))
        let whose = yours ? catalogue.text("turn_yours") : catalogue.text("actions_turn_\(action.state.rawValue)")
        return Turn(yours: yours, whose: whose, what: catalogue.text("actions_turn_what_\(action.state.rawValue)", ["lead": catalogue.lead(action.lead)]))
    }

    private static func facts(_ action: ActionPlanAPI.Action, _ catalogue: Catalogue) -> [Fact] {
        let source = [catalogue.actionSource(action.source.kind), action.source.label].compactMap(\.self).joined(separator: ": ")
        let due = action.due.map(catalogue.date) ?? catalogue.text("actions_due_none")
        let changes = action.dueDateChanges > 0 ? " " + catalogue.text("actions_due_changes", count: action.dueDateChanges) : ""
        let optional: [(String, String?)] = [
            ("actions_fact_source", source), ("actions_fact_plan", action.planTitle),
            ("actions_fact_indicator", action.indicatorCode.map { [$0, action.indicatorWording].compactMap(\.self).joined(separator: " ") }),
            ("actions_fact_lead", catalogue.lead(action.lead)), ("actions_fact_due", due + changes),
            ("actions_fact_done", action.doneAt.map { at in by(action.doneBy, at, catalogue) }),
            ("actions_fact_verified", action.verifiedAt.map { at in by(action.verifiedBy, at, catalogue) }),
        ]
        return optional.compactMap { key, value in value.map { Fact(catalogue.text(key), $0) } }
    }

    static func by(_ person: ActionPlanAPI.Person?, _ at: Date, _ catalogue: Catalogue) -> String {
        guard let person else { return catalogue.date(at) }
        return catalogue.text("actions_by", ["person": catalogue.person(person), "date": catalogue.date(at)])
    }

    private static func texts(_ action: ActionPlanAPI.Action, _ catalogue: Catalogue) -> [Text] {
        let all: [(String, String?)] = [
            ("actions_text_need", action.need), ("actions_text_activity", action.activity), ("actions_text_resources", action.resources),
            ("actions_text_measure", action.measure), ("actions_text_changed", action.whatChanged), ("actions_text_closing", action.closingReason),
        ]
        return all.compactMap { key, value in value.map { Text(label: catalogue.text(key), text: $0) } }
    }
}
