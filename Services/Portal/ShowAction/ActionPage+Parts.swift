import ContractsActionPlan
import ContractsCore
import Foundation

extension ActionPage.Milestone {
    init(_ milestone: ActionPlanAPI.Milestone, in detail: ActionPlanAPI.ActionDetail, catalogue: Catalogue) {
        title = milestone.title
        due = catalogue.text("actions_milestone_due", ["date": catalogue.date(milestone.due)])
        late = milestone.overdue ? catalogue.text("actions_milestone_late") : nil
        done = milestone.doneAt.map { at in
            catalogue.text("actions_milestone_done", ["when": ActionPage.by(milestone.doneBy, at, catalogue)])
        }
        note = milestone.note
        let open = detail.acts.contains(.addMilestone) && milestone.doneAt == nil
        links =
            open
            ? [
                EvidenceCard.CardLink(
                    url: Address.finishMilestone(milestone.id, of: detail.action.id), label: catalogue.text("actions_milestone_finish"), about: milestone.title),
                EvidenceCard.CardLink(
                    url: Address.milestone(milestone.id, of: detail.action.id), label: catalogue.text("actions_milestone_change"), about: milestone.title),
            ] : []
    }
}

extension ActionPage.Update {
    init(_ update: ActionPlanAPI.ActionUpdate, catalogue: Catalogue) {
        text = update.text
        by = catalogue.person(update.by)
        at = catalogue.time(update.at)
        evidence = update.evidence.enumerated().map { index, id in
            Link(catalogue.text("actions_update_evidence", ["number": String(index + 1)]), Address.evidence(id))
        }
    }
}

extension ActionPage.DueDate {
    init(_ change: ActionPlanAPI.DueDateChange, catalogue: Catalogue) {
        self.change = catalogue.text("actions_due_change", ["from": catalogue.date(change.from), "to": catalogue.date(change.to)])
        reason = change.reason
        by = ActionPage.by(change.by, change.at, catalogue)
    }
}

extension ActionPage.Step {
    init(_ step: ActionPlanAPI.TrailStep, catalogue: Catalogue) {
        at = step.at.formatted(.iso8601)
        when = catalogue.time(step.at)
        text =
            if let to = step.escalatedTo, let days = step.daysOverdue {
                catalogue.text(
                    "actions_trail_escalated_to",
                    ["to": catalogue.text("actions_escalated_to_\(to.rawValue)"), "days": catalogue.text("actions_days", count: days)])
            } else {
                catalogue.text("actions_trail_\(step.kind.rawValue)", ["person": catalogue.person(step.by)])
            }
        detail = step.detail.map(catalogue.spoken)
    }
}
