import ContractsEIA

/// Whose turn it is with an assessment, what they have to do, and for the reader the way to it.
struct NextStep: Sendable {
    let turn: Turn
    let primary: Link?

    /// - Parameter me: the reader's subject.
    init(_ detail: EIAAPI.AssessmentDetail, me: String, catalogue: Catalogue) {
        let acts = AssessmentActs(detail), summary = detail.summary
        let primary = NextStep.primary(detail, acts, catalogue)
        let names =
            switch summary.state {
            case .draft, .full, .returned, .published, .withheld, .monitoring, .reviewDue: catalogue.people(summary.authors)
            case .screening: catalogue.text("eia_second_person")
            case .ownerCheck, .decided: catalogue.person(summary.owner)
            case .submitted: catalogue.text("eia_officers")
            case .inQa: summary.officer.map { catalogue.person($0) } ?? catalogue.text("eia_officers")
            case .approved: detail.decisionMakers.isEmpty ? catalogue.text("eia_nobody_yet") : catalogue.people(detail.decisionMakers)
            case .notNeeded where NextStep.isCalled(detail): catalogue.people(summary.authors)
            case .notNeeded, .reviewed, .withdrawn, .superseded: ""
            }
        let what = NextStep.what(detail, acts, catalogue)
        self.primary = primary
        turn =
            primary != nil
            ? Turn(yours: true, whose: catalogue.text("eia_turn_yours"), what: what)
            : names.isEmpty
                ? Turn(yours: false, whose: catalogue.text("eia_turn_nobody"), what: what)
                : Turn(yours: false, whose: catalogue.text("eia_turn_theirs", ["person": names]), what: what)
    }

    private static func what(_ detail: EIAAPI.AssessmentDetail, _ acts: AssessmentActs, _ catalogue: Catalogue) -> String {
        let summary = detail.summary, left = summary.sections - summary.sectionsComplete
        switch summary.state {
        case .full: return left > 0 ? catalogue.text("eia_next_full", count: left) : catalogue.text("eia_next_full_done")
        case .returned:
            return summary.openPoints > 0 ? catalogue.text("eia_next_returned", count: summary.openPoints) : catalogue.text("eia_next_full_done")
        case .published, .withheld: return catalogue.text("eia_next_in-force")
        case .monitoring, .reviewed:
            return catalogue.text("eia_next_monitoring", ["date": summary.reviewDate.map { catalogue.date($0) } ?? catalogue.text("eia_none_given")])
        case .notNeeded where isCalled(detail): return catalogue.text("eia_next_rescreen")
        default: return catalogue.text("eia_next_\(summary.state.rawValue)")
        }
    }

    /// Nil where nothing is the reader's to do now.
    private static func primary(_ detail: EIAAPI.AssessmentDetail, _ acts: AssessmentActs, _ catalogue: Catalogue) -> Link? {
        let summary = detail.summary
        if detail.mayWrite {
            if summary.state == .returned, summary.openPoints > 0 {
                return Link(catalogue.text("eia_do_points"), Address.feedbackPoints(summary.id))
            }
            if let section = detail.sections.first(where: { $0.progress != .complete }) {
                let key = detail.sections.contains { $0.revision > 0 } ? "eia_do_continue" : "eia_do_write"
                return Link(catalogue.text(key, ["title": section.title]), Address.section(section.key, of: summary.id))
            }
        }
        let order: [EIAAPI.Transition] = [
            .screen, .confirmScreening, .submit, .sendToOwner, .approve, .take, .recordReview, .startMonitoring, .publish,
        ]
        let first: [EIAAPI.Transition] =
            switch summary.state {
            case .approved: [.recordDecision]
            case .notNeeded where isCalled(detail): [.rescreen]
            default: []
            }
        return (first + order).first { acts.may($0) && !quiet($0, summary.state) }.flatMap { transition in
            acts.url(transition).map { Link(catalogue.text("eia_do_\(transition.rawValue)"), $0) }
        }
    }

    /// Something happened since it was found that no assessment is needed.
    private static func isCalled(_ detail: EIAAPI.AssessmentDetail) -> Bool { detail.triggers.contains { $0.at > detail.summary.since } }

    /// Allowed, but nothing that waits: it was published already, or the review is not due yet.
    private static func quiet(_ transition: EIAAPI.Transition, _ state: EIAAPI.State) -> Bool {
        (transition == .publish && state != .decided) || (transition == .recordReview && state != .reviewDue)
    }
}
