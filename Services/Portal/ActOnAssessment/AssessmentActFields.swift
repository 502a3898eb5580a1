import ContractsCore
import ContractsEIA

/// The fields of the forms about an assessment, with their words.
struct AssessmentActFields {
    let input: AssessmentActInput
    let people: PersonChoice
    let triggers: [EIAAPI.NamedChoice]
    /// What the reader may do to it now.
    let allowed: [EIAAPI.Transition]
    let errors: FieldErrors
    let catalogue: Catalogue

    /// In the order of the page.
    func of(_ act: AssessmentAct) -> [any FormField] {
        switch act {
        case .giveBack, .approve: [area("note", input.note, hint: "eiaqa_field_note_hint_\(act.rawValue)", maximum: 2000)]
        case .decide:
            [
                Choices(
                    "outcome", .radio, legend: label("outcome"),
                    choices: EIAAPI.DecisionOutcome.allCases.map {
                        Choices.Choice($0.rawValue, catalogue.decision($0), hint: catalogue.text("eiaqa_outcome_hint_\($0.rawValue)"))
                    },
                    chosen: [input.outcome?.rawValue].compactMap(\.self), error: errors["outcome"]),
                area("reasons", input.reasons, hint: "eiaqa_field_reasons_hint", maximum: 10_000, rows: 8), date("decidedOn", input.decidedOn),
                Choices(
                    "read", .checkbox, legend: label("read"), choices: [Choices.Choice("yes", catalogue.text("eiaqa_read_confirm"))],
                    chosen: input.read ? ["yes"] : [], hint: catalogue.text("eiaqa_read_hint"), error: errors["read"]),
            ]
        case .publish:
            [
                Choices(
                    "publication", .radio, legend: label("publication"),
                    choices: [(AssessmentActInput.publish, EIAAPI.Transition.publish), (AssessmentActInput.withhold, .withhold)].filter {
                        allowed.contains($0.1)
                    }.map { name, _ in
                        Choices.Choice(name, catalogue.text("eiaqa_publication_\(name)"), hint: catalogue.text("eiaqa_publication_hint_\(name)"))
                    },
                    chosen: [input.publication].compactMap(\.self), error: errors["publication"]),
                area("reason", input.reason, hint: "eiaqa_field_reason_hint", maximum: 2000),
            ]
        case .monitor:
            [
                area("what", input.what, label: "eiaqa_field_watched", hint: "eiaqa_field_watched_hint", maximum: 5000, rows: 6),
                people.field("by", label: label("by"), chosen: input.by, error: errors["by"], catalogue: catalogue),
                date("date", input.date, label: "eiaqa_field_reviewDate"),
            ]
        case .trigger:
            [
                Choices(
                    "kind", .radio, legend: label("kind"), choices: triggers.map { Choices.Choice($0.code, $0.label, hint: $0.hint) },
                    chosen: [input.kind].compactMap(\.self), error: errors["kind"]),
                area("what", input.what, label: "eiaqa_field_happened", hint: "eiaqa_field_happened_hint", maximum: 5000, rows: 5),
            ]
        case .review:
            [
                area("findings", input.findings, hint: "eiaqa_field_findings_hint", maximum: 10_000, rows: 8),
                area("changes", input.changes, hint: "eiaqa_field_changes_hint", maximum: 10_000, rows: 5),
                date("date", input.date, label: "eiaqa_field_nextReview"),
            ]
        }
    }

    private func label(_ name: String) -> String { catalogue.text("eiaqa_field_\(name)") }

    private func area(_ name: String, _ value: String, label key: String? = nil, hint: String, maximum: Int, rows: Int = 4) -> TextArea {
        TextArea(
            name, label: key.map { catalogue.text($0) } ?? label(name), value: value, hint: catalogue.text(hint), error: errors[name], rows: rows,
            maximum: maximum, catalogue: catalogue)
    }

    private func date(_ name: String, _ parts: DateParts, label key: String? = nil) -> DateInput {
        DateInput(
            name, legend: key.map { catalogue.text($0) } ?? label(name), parts: parts, hint: catalogue.text("evidence_date_hint"), error: errors[name])
    }
}

extension Catalogue {
    func decision(_ outcome: EIAAPI.DecisionOutcome) -> String { text("eiaqa_outcome_\(outcome.rawValue)") }
    func severity(_ severity: EIAAPI.Severity) -> String { text("eiaqa_severity_\(severity.rawValue)") }
}
