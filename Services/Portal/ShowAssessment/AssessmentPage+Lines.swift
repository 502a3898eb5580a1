import ContractsActionPlan
import ContractsCore
import ContractsEIA
import Foundation

extension AssessmentPage.Task {
    init(_ section: EIAAPI.SectionState, of assessment: AssessmentID, catalogue: Catalogue) {
        number = section.number
        title = section.title
        url = Address.section(section.key, of: assessment)
        mark = AssessmentMark(section.progress, catalogue: catalogue)
        let saved = section.changedAt.flatMap { at in
            section.changedBy.map { catalogue.text("eia_section_saved", ["person": catalogue.person($0), "time": catalogue.time(at)]) }
        }
        let points = section.openPoints > 0 ? catalogue.text("eia_line_points", count: section.openPoints) : nil
        let facts = [points, saved].compactMap(\.self).joined(separator: " · ")
        self.facts = facts.isEmpty ? nil : facts
        let owed = section.blanks.filter(\.required), optional = section.blanks.count - owed.count
        blanksTitle =
            section.revision == 0 || section.blanks.isEmpty
            ? nil
            : [
                owed.isEmpty ? nil : catalogue.text("eia_blanks_required", count: owed.count),
                optional == 0 ? nil : catalogue.text("eia_blanks_optional", count: optional),
            ].compactMap(\.self).joined(separator: ", ")
        blanks = blanksTitle == nil ? [] : section.blanks.map { $0.required ? $0.label : catalogue.text("eia_blank_optional_label", ["label": $0.label]) }
    }
}

extension AssessmentPage.Screened {
    init(_ screening: EIAAPI.Screening, of assessment: AssessmentID, catalogue: Catalogue) {
        title = catalogue.screeningOutcome(screening.result.outcome)
        let confirmed = screening.confirmedBy.flatMap { by in
            screening.confirmedAt.map { catalogue.text("eia_screening_confirmed", ["person": catalogue.person(by), "date": catalogue.date($0)]) }
        }
        let refused = screening.refusedBy.map {
            catalogue.text("eia_screening_refused", ["person": catalogue.person($0), "reason": screening.refusal ?? ""])
        }
        text = [
            catalogue.text("eia_screened_by", ["person": catalogue.person(screening.by), "date": catalogue.date(screening.at)]), confirmed, refused,
        ].compactMap(\.self).joined(separator: " ")
        link = Link(catalogue.text("eia_screening_open"), Address.screening(assessment))
    }
}

extension AssessmentPage.Step {
    init(_ step: EIAAPI.TrailStep, catalogue: Catalogue) {
        at = step.at.formatted(.iso8601)
        when = catalogue.time(step.at)
        let key = "eia_trail_\(step.kind)"
        let sentence = catalogue.sentences[key] ?? catalogue.text("eia_trail_other", ["kind": step.kind.replacing("-", with: " ")])
        text = sentence.replacing("{person}", with: catalogue.person(step.by))
        detail = step.detail.map { AssessmentPage.Step.words($0, of: step.kind, catalogue) }
    }

    /// Codes and numbers in words: what a screening came to, what was decided, which point it was.
    private static func words(_ detail: String, of kind: String, _ catalogue: Catalogue) -> String {
        if let outcome = EIAAPI.ScreeningOutcome(rawValue: detail) { return catalogue.screeningOutcome(outcome) }
        if kind == EIAAPI.Transition.recordDecision.rawValue, let decision = EIAAPI.DecisionOutcome(rawValue: detail) { return catalogue.decision(decision) }
        if kind.hasPrefix("point-"), let number = Int(detail) { return catalogue.text("eia_trail_point", ["number": String(number)]) }
        return catalogue.spoken(detail)
    }
}

extension AssessmentPage.MitigationLine {
    init(_ mitigation: EIAAPI.Mitigation, opens: Bool, catalogue: Catalogue) {
        what = mitigation.what
        let all: [String?] = [
            mitigation.action.flatMap { ActionPlanAPI.ActionState(rawValue: $0.state) }.map { catalogue.actionState($0) }
                ?? catalogue.text("eia_mitigation_told"),
            (mitigation.action?.lead ?? mitigation.lead).map { catalogue.text("eia_mitigation_lead", ["lead": $0]) },
            (mitigation.action?.due ?? mitigation.due).map { catalogue.text("eia_mitigation_due", ["date": catalogue.date($0)]) },
        ]
        facts = all.compactMap(\.self).joined(separator: " · ")
        url = !opens ? nil : mitigation.action.flatMap { ActionID($0.id.uuidString.lowercased()) }.map { Address.action($0) }
    }
}
