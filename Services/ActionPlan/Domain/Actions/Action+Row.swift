import ContractsActionPlan
import ContractsCore
import ServiceKit

extension ActionPlanAPI.Action {
    init(_ row: ActionRow, today: LocalDate) {
        let rag = row.rag(today: today)
        self.init(
            id: row.id, number: row.number, plan: row.plan, planTitle: row.planTitle, planKind: row.planKind, unit: row.unit, unitCode: row.unitCode,
            unitName: row.unitName, indicator: row.indicator, indicatorCode: row.indicatorCode, indicatorWording: row.indicatorWording,
            source: .init(kind: row.sourceKind, reference: row.sourceReference, label: row.sourceLabel), need: row.need, activity: row.activity,
            lead: row.lead.map(ActionPlanAPI.Lead.init), resources: row.resources, due: row.due, measure: row.measure, state: row.state, rag: rag.rag,
            ragReason: rag.reason, daysOverdue: rag.daysOverdue, milestones: row.milestones, milestonesDone: row.milestonesDone,
            nextMilestoneDue: row.nextMilestoneDue, dueDateChanges: row.dueChanges, updates: row.updates, lastUpdateAt: row.lastUpdateAt,
            escalation: row.escalation, createdAt: row.createdAt, createdBy: .init(row.createdBy), agreedAt: row.agreedAt, doneAt: row.doneAt,
            doneBy: row.doneBy.map(ActionPlanAPI.Person.init), whatChanged: row.whatChanged, verifiedAt: row.verifiedAt,
            verifiedBy: row.verifiedBy.map(ActionPlanAPI.Person.init), closingReason: row.closingReason, changedAt: row.changedAt,
            changedBy: .init(row.changedBy), etag: row.version.etag.description)
    }
}

extension ActionPlanEvents.ActionChanged {
    init(_ row: ActionRow, today: LocalDate) {
        self.init(
            action: row.id.uuid, sequence: row.sequence, source: .init(kind: row.sourceKind, reference: row.sourceReference), unit: row.unit,
            indicator: row.indicator?.uuid, indicatorCode: row.indicatorCode, state: row.state, activity: row.activity ?? "", lead: row.lead?.name,
            due: row.due, rag: row.rag(today: today).rag, changedAt: row.changedAt)
    }
}
