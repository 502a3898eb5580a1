import ContractsActionPlan
import ContractsCore
import ContractsEvidence

/// What a form about an action needs to know besides what is typed into it.
struct ActionFormContext: Sendable {
    let candidates: [LeadField.Candidate]
    /// The unit's items that may show what changed; nil where they could not be read.
    let evidence: [EvidenceAPI.Evidence]?
}

extension ActionInput {
    /// The form of each act, in the order of the page.
    func fields(_ act: ActionPlanAPI.Act, _ context: ActionFormContext, errors: FieldErrors, catalogue: Catalogue) -> [any FormField] {
        let words = ActionFields(input: self, errors: errors, catalogue: catalogue)
        switch act {
        case .complete: return words.content(context.candidates) + [words.due(catalogue.text("actions_field_due"))]
        case .change: return words.content(context.candidates)
        case .changeDueDate: return [words.due(catalogue.text("actions_field_due_new")), words.reason(catalogue.text("actions_field_reason_due"))]
        case .accept: return [words.reason(catalogue.text("actions_field_reason_accept"))]
        case .sendBack: return [words.reason(catalogue.text("actions_field_reason_send-back"))]
        case .cancel: return [words.reason(catalogue.text("actions_field_reason_cancel"))]
        case .reopen: return [words.reason(catalogue.text("actions_field_reason_reopen"))]
        case .addMilestone: return words.milestone
        case .update: return [words.area("text", catalogue.text("actions_field_update"), text, maximum: 5000, rows: 5)] + words.evidence(context.evidence)
        case .markDone: return [words.whatChanged] + words.evidence(context.evidence)
        case .verify:
            return [words.area("comment", catalogue.text("actions_field_comment"), comment, hint: catalogue.text("actions_field_comment_hint"), maximum: 2000)]
        case .start: return []
        }
    }
}

/// The fields of the forms about an action, with their words.
struct ActionFields {
    let input: ActionInput
    let errors: FieldErrors
    let catalogue: Catalogue

    func content(_ candidates: [LeadField.Candidate]) -> [any FormField] {
        let words: [any FormField] = [
            area("need", catalogue.text("actions_field_need"), input.need, hint: catalogue.text("actions_field_need_hint"), maximum: 20000),
            area(
                "activity", catalogue.text("actions_field_activity"), input.activity, hint: catalogue.text("actions_field_activity_hint"), maximum: 20000,
                rows: 5),
        ]
        let means: [any FormField] = [
            area(
                "resources", catalogue.text("actions_field_resources"), input.resources, hint: catalogue.text("actions_field_resources_hint"), maximum: 2000,
                rows: 3),
            area("measure", catalogue.text("actions_field_measure"), input.measure, hint: catalogue.text("actions_field_measure_hint"), maximum: 2000, rows: 3),
        ]
        return words + input.lead.fields(candidates, errors: errors, catalogue: catalogue) + means
    }

    func due(_ legend: String) -> DateInput {
        DateInput("due", legend: legend, parts: input.due, hint: catalogue.text("actions_field_due_hint"), error: errors["due"])
    }

    func reason(_ label: String) -> TextArea { area("reason", label, input.reason, maximum: 2000) }

    var milestone: [any FormField] {
        [
            TextField("title", label: catalogue.text("actions_field_milestone"), value: input.title, error: errors["title"], maximum: 300),
            due(catalogue.text("actions_field_milestone_due")),
        ]
    }

    var whatChanged: TextArea {
        area(
            "whatChanged", catalogue.text("actions_field_changed"), input.whatChanged, hint: catalogue.text("actions_field_changed_hint"), maximum: 5000,
            rows: 6)
    }

    /// The unit's items to choose from; nothing where there are none.
    func evidence(_ items: [EvidenceAPI.Evidence]?) -> [any FormField] {
        guard let items, !items.isEmpty else { return [] }
        return [
            Choices(
                "evidence", .checkbox, legend: catalogue.text("actions_field_evidence"),
                choices: items.map { Choices.Choice($0.id.description, $0.content.title.shortened(to: 120)) }, chosen: input.evidence,
                hint: catalogue.text("actions_field_evidence_hint"), error: errors["evidence"])
        ]
    }

    func area(_ name: String, _ label: String, _ value: String, hint: String? = nil, maximum: Int, rows: Int = 4) -> TextArea {
        TextArea(name, label: label, value: value, hint: hint, error: errors[name], rows: rows, maximum: maximum, catalogue: catalogue)
    }
}
