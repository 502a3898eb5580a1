import ContractsActionPlan

/// Which field of the forms a pointer of the action-plan service means, and the label that its sentence begins with.
enum ActionPointers {
    private static let fields: [String: (name: String, label: String)] = [
        "/need": ("need", "actions_field_need"), "/activity": ("activity", "actions_field_activity"), "/lead": ("lead", "actions_field_lead"),
        "/lead/name": ("leadName", "actions_field_lead_name"), "/lead/rank": ("leadRank", "actions_field_lead_rank"),
        "/resources": ("resources", "actions_field_resources"), "/due": ("due", "actions_field_due"), "/measure": ("measure", "actions_field_measure"),
        "/reason": ("reason", "actions_label_reason"), "/whatChanged": ("whatChanged", "actions_field_changed"),
        "/evidence": ("evidence", "actions_field_evidence"), "/comment": ("comment", "actions_field_comment"), "/text": ("text", "actions_label_update"),
        "/title": ("title", "actions_field_milestone"), "/note": ("note", "actions_field_note"), "/plan": ("place", "actions_field_place"),
        "/unit": ("place", "actions_field_place"), "/source": ("source", "actions_fact_source"), "/source/label": ("sourceLabel", "actions_field_source_label"),
    ]

    static func field(_ pointer: String, _ catalogue: Catalogue) -> (name: String, label: String)? {
        fields[pointer].map { ($0.name, catalogue.text($0.label)) }
    }
}
