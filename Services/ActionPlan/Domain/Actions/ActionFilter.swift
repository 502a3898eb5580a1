import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres

/// Which actions a list, the board or the calendar shows.
struct ActionFilter: Sendable {
    enum Lead: Sendable {
        case caller
        case subject(String)
    }

    var unit: UnitID?
    var plan: PlanID?
    var states: [ActionPlanAPI.ActionState] = []
    var rags: [ActionPlanAPI.RAG] = []
    var source: ActionPlanAPI.SourceKind?
    var indicator: IndicatorID?
    var lead: Lead?
    var dueFrom: LocalDate?
    var dueTo: LocalDate?
    var overdue = false
    var text: String?
}

extension ActionFilter {
    /// True of an `action` that the filter lets through and the caller may read.
    func condition(today: LocalDate, for caller: Caller) -> SQL {
        var sql = caller.access.readableActions
        if let unit { sql += " AND action.unit_id = \(unit)" }
        if let plan { sql += " AND action.plan_id = \(plan)" }
        if !states.isEmpty { sql += " AND action.state = ANY(\(states.map(\.rawValue)))" }
        if !rags.isEmpty { sql += " AND \(fragment: RAGRule.sql(today: today)) = ANY(\(rags.map(\.rawValue)))" }
        if let source { sql += " AND action.source_kind = \(source)" }
        if let indicator { sql += " AND action.indicator_id = \(indicator)" }
        switch lead {
        case .caller: sql += " AND action.lead_subject = \(caller.principal.subject)"
        case .subject(let subject): sql += " AND action.lead_subject = \(subject)"
        case nil: break
        }
        if let dueFrom { sql += " AND action.due >= \(dueFrom)" }
        if let dueTo { sql += " AND action.due <= \(dueTo)" }
        if overdue { sql += " AND \(fragment: RAGRule.isOverdue(today: today))" }
        if let text { sql += " AND \(fragment: matches(text))" }
        return sql
    }

    private func matches(_ text: String) -> SQL {
        if let number = Int(text) { return "action.number = \(number)" }
        return "strpos(lower(concat_ws(' ', action.need, action.activity, action.lead_name)), lower(\(text))) > 0"
    }
}
