import ContractsCore
import ContractsEvidence

extension ApplicabilityPage {
    /// - Parameter typed: what was sent and could not be taken.
    init(_ entry: EvidenceAPI.Entry, typed: Form?, errors: FieldErrors, catalogue: Catalogue) {
        let code = entry.indicator.code
        let applicability = entry.row.applicability
        caption = entry.unit.name
        lede = catalogue.text(
            entry.mayDecideApplicability ? "applicability_lede_adviser" : entry.mayProposeApplicability ? "applicability_lede_unit" : "applicability_lede_read")
        turn =
            entry.mayDecideApplicability
            ? Turn(yours: true, whose: catalogue.text("turn_yours"), what: catalogue.text("applicability_turn_adviser", count: 1)) : nil
        unavailable = nil
        action = Address.applicability(entry.indicator.id, in: entry.unit.id)
        cancelURL = Address.indicator(entry.indicator.id, in: entry.unit.id)
        let form = entry.mayDecideApplicability || entry.mayProposeApplicability ? RowForm(entry, typed: typed, errors: errors, catalogue) : nil
        submitLabel = form.map { _ in catalogue.text(entry.mayDecideApplicability ? "applicability_save_decision" : "applicability_save_proposals") }
        errorSummary = ErrorSummary(form.map { [$0.choice, $0.why] } ?? [], others: errors.others, catalogue: catalogue)
        let row = Row(
            id: "applies-\(code)", url: cancelURL, code: code, strapline: entry.indicator.strapline, status: ApplicabilityPage.status(applicability, catalogue),
            reason: applicability.reason, form: form
        )
        sections = [Section(id: "section", title: entry.indicator.sectionTitle, rows: [row])]
    }

    private static func status(_ applicability: EvidenceAPI.Applicability, _ catalogue: Catalogue) -> String {
        func values(_ author: EvidenceAPI.Author?) -> [String: String] {
            [
                "person": author.map { catalogue.person($0.name, rank: $0.rank) } ?? "", "date": applicability.at.map { catalogue.date($0) } ?? "",
                "reason": applicability.comment ?? "",
            ]
        }
        switch applicability.state {
        case .assumed: return catalogue.text("applicability_status_undecided")
        case .proposed:
            return catalogue.text(
                applicability.proposal == true ? "applicability_status_proposed_applies" : "applicability_status_proposed_not", values(applicability.proposedBy)
            )
        case .agreed:
            return catalogue.text(
                applicability.applies ? "applicability_status_agreed_applies" : "applicability_status_agreed_not", values(applicability.decidedBy))
        case .rejected: return catalogue.text("applicability_status_declined", values(applicability.decidedBy))
        }
    }
}

extension ApplicabilityPage.RowForm {
    fileprivate init(_ entry: EvidenceAPI.Entry, typed: Form?, errors: FieldErrors, _ catalogue: Catalogue) {
        let code = entry.indicator.code
        etag = entry.row.applicability.etag
        let choices =
            entry.mayDecideApplicability
            ? [Choices.Choice("agree", catalogue.text("applicability_agree")), Choices.Choice("decline", catalogue.text("applicability_decline"))]
            : [Choices.Choice("yes", catalogue.text("applicability_applies")), Choices.Choice("no", catalogue.text("applicability_does_not_apply"))]
        let name = entry.mayDecideApplicability ? "decision" : "applies"
        choice = Choices(
            name, .radio, legend: catalogue.text(entry.mayDecideApplicability ? "applicability_decision" : "applicability_choice", ["code": code]),
            choices: choices,
            chosen: typed?.all(name) ?? [], error: errors["choice"], inline: true
        )
        why = TextArea(
            "why", label: catalogue.text(entry.mayDecideApplicability ? "applicability_decline_reason" : "applicability_reason"), value: typed?["why"],
            hint: catalogue.text(entry.mayDecideApplicability ? "applicability_comment_hint" : "applicability_why_hint"), error: errors["why"], maximum: 2000,
            catalogue: catalogue
        )
    }
}
