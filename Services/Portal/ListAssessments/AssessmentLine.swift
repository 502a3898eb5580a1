import ContractsCore
import ContractsEIA

/// An assessment as a line of a list. Partial `eia/rows`.
struct AssessmentLine: Sendable {
    let url: String
    let reference: String
    let title: String
    let policy: String
    let place: String
    let state: AssessmentMark
    let since: String
    /// How far the form is, how many points are open, when it is reviewed: whichever says most now.
    let how: String?
    /// What stays said of it: decided before approval, approval void.
    let flags: [String]

    init(_ summary: EIAAPI.AssessmentSummary, catalogue: Catalogue) {
        url = Address.assessment(summary.id)
        reference = summary.reference
        title = summary.title
        policy = catalogue.text("eia_line_policy", ["reference": summary.policy.reference, "title": summary.policy.title])
        place = summary.unit.name
        state = AssessmentMark(summary.state, catalogue: catalogue)
        since = catalogue.date(summary.since)
        how =
            switch summary.state {
            case .full, .returned, .ownerCheck:
                [
                    catalogue.text("eia_line_sections", ["done": String(summary.sectionsComplete), "all": String(summary.sections)]),
                    summary.openPoints > 0 ? catalogue.text("eia_line_points", count: summary.openPoints) : nil,
                ].compactMap(\.self).joined(separator: " · ")
            case .submitted, .inQa: summary.officer.map { catalogue.text("eia_line_officer", ["person": catalogue.person($0)]) }
            default: summary.reviewDate.map { catalogue.text("eia_line_review", ["date": catalogue.date($0)]) }
            }
        flags = [
            summary.retrospective ? catalogue.text("eia_flag_retrospective") : nil, summary.approvalVoid ? catalogue.text("eia_flag_void") : nil,
        ].compactMap(\.self)
    }
}
