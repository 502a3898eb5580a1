import ContractsActionPlan
import ContractsCore
import Foundation

extension ActionPlanAPI.Action {
    static func sample(_ state: ActionPlanAPI.ActionState) -> ActionPlanAPI.Action {
        let person = ActionPlanAPI.Person(subject: "p1", name: "SPOC, Enfield", rank: "Inspector")
        let at = Date(timeIntervalSince1970: 1_320_000_000)
        return ActionPlanAPI.Action(
            id: .new(), number: 12, plan: .new(), planTitle: "Plan of Enfield", planKind: .unit, unit: .new(), unitCode: "YE", unitName: "Enfield",
            indicator: .new(), indicatorCode: "1B", indicatorWording: "Knowing about individuals", source: .init(kind: .gap, label: "Not very satisfactory"),
            need: "No outcome is shown.", activity: state == .proposed ? nil : "Ask the panel what changed.",
            lead: state == .proposed ? nil : .init(subject: "p1", name: "SPOC, Enfield", rank: "Inspector"), due: LocalDate(year: 2012, month: 3, day: 31),
            measure: "The panel says so.", state: state, rag: .green, ragReason: "On course", daysOverdue: 0, milestones: 0, milestonesDone: 0,
            dueDateChanges: 0,
            updates: 0, escalation: 0, createdAt: at, createdBy: person, changedAt: at, changedBy: person, etag: "\"1\"")
    }
}

extension ActionPlanAPI.ActionDetail {
    static func sample(_ state: ActionPlanAPI.ActionState, acts: [ActionPlanAPI.Act]) -> ActionPlanAPI.ActionDetail {
        ActionPlanAPI.ActionDetail(action: .sample(state), acts: acts, milestones: [], updates: [], dueDates: [], trail: [], escalations: [])
    }
}
