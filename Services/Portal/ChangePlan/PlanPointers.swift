import ContractsCore
import ServiceKit

/// Which field of a plan's or template's form a pointer of the action-plan service means, and the label that its sentence begins with.
enum PlanPointers {
    private static let fields: [String: (name: String, label: String)] = [
        "/kind": ("place", "plans_field_place"), "/unit": ("place", "plans_field_place"), "/association": ("association", "plans_field_association"),
        "/title": ("title", "plans_field_title"), "/summary": ("summary", "plans_field_summary"), "/lead": ("lead", "actions_field_lead"),
        "/lead/name": ("leadName", "actions_field_lead_name"), "/lead/rank": ("leadRank", "actions_field_lead_rank"), "/from": ("from", "plans_field_from"),
        "/to": ("to", "plans_field_to"), "/closed": ("state", "plans_field_state"), "/indicatorCode": ("indicatorCode", "templates_field_indicator"),
        "/activity": ("activity", "actions_field_activity"), "/resources": ("resources", "actions_field_resources"),
        "/measure": ("measure", "actions_field_measure"), "/timescaleDays": ("timescaleDays", "templates_field_timescale"),
    ]

    static func field(_ pointer: String, _ catalogue: Catalogue) -> (name: String, label: String)? {
        fields[pointer].map { ($0.name, catalogue.text($0.label)) }
    }

    /// Who changed it after the form was opened.
    static func sentence(_ problem: Problem, _ catalogue: Catalogue) -> String {
        guard let current = problem.current else { return catalogue.text("admin_error_changed") }
        return catalogue.text("plans_changed_by", ["person": current.changedBy, "time": catalogue.time(current.changedAt)])
    }
}
