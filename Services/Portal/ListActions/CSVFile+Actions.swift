import ContractsActionPlan
import ContractsCore

extension CSVFile {
    /// Everything that the list knows of its actions, a column each.
    init(_ actions: [ActionPlanAPI.Action], catalogue: Catalogue) {
        let columns = [
            "number", "unit_code", "unit", "indicator", "source", "source_label", "need", "activity", "lead", "resources", "due", "measure", "state", "rag",
            "rag_reason", "days_overdue", "milestones", "milestones_done", "due_date_changes", "last_update", "agreed", "done", "done_by", "what_changed",
            "verified", "verified_by", "closing_reason",
        ]
        head = columns.map { catalogue.text("actions_column_\($0)") }
        rows = actions.map { action in CSVFile.row(action, catalogue) }
    }

    private static func row(_ action: ActionPlanAPI.Action, _ catalogue: Catalogue) -> [String] {
        let facts = [
            String(action.number), action.unitCode ?? "", action.unitName ?? "", action.indicatorCode ?? "", catalogue.actionSource(action.source.kind),
            action.source.label ?? "", action.need ?? "", action.activity ?? "", action.lead.map(catalogue.lead) ?? "", action.resources ?? "",
            action.due?.description ?? "", action.measure ?? "", catalogue.actionState(action.state), catalogue.rag(action.rag), action.ragReason,
        ]
        let counts = [action.daysOverdue, action.milestones, action.milestonesDone, action.dueDateChanges].map { String($0) }
        let story = [
            action.lastUpdateAt.map { LocalDate($0).description } ?? "", action.agreedAt.map { LocalDate($0).description } ?? "",
            action.doneAt.map { LocalDate($0).description } ?? "", action.doneBy.map(catalogue.person) ?? "", action.whatChanged ?? "",
            action.verifiedAt.map { LocalDate($0).description } ?? "", action.verifiedBy.map(catalogue.person) ?? "", action.closingReason ?? "",
        ]
        return facts + counts + story
    }
}
