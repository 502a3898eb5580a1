import ContractsCore
import ContractsEIA

extension AssessmentPage {
    /// - Parameters:
    ///   - me: the reader's subject.
    ///   - opensActions: whether the reader may open the actions that mitigations became.
    init(_ detail: EIAAPI.AssessmentDetail, trail: [EIAAPI.TrailStep], me: String, opensActions: Bool, today: LocalDate, catalogue: Catalogue) {
        let summary = detail.summary
        caption = AssessmentPlace.caption(summary)
        heading = summary.title
        state = AssessmentMark(summary.state, catalogue: catalogue)
        since = catalogue.text("eia_since", ["date": catalogue.date(summary.since)])
        flags = AssessmentPage.flags(detail, catalogue)
        let written = detail.sections.contains { $0.revision > 0 } || !AssessmentPage.unwritten.contains(summary.state)
        let next = NextStep(detail, me: me, catalogue: catalogue)
        turn = next.turn
        primary = next.primary
        acts = AssessmentActs(detail).links(except: next.primary?.url, catalogue) + AssessmentPage.links(detail, written: written, catalogue)
        proposal = detail.proposal
        screening = detail.screening.map { Screened($0, of: summary.id, catalogue: catalogue) }
        progress =
            written
            ? catalogue.text(
                AssessmentPage.writing.contains(summary.state) ? "eia_sections_done" : "eia_sections_were",
                ["done": String(summary.sectionsComplete), "all": String(summary.sections)]) : nil
        tasks = written ? detail.sections.map { Task($0, of: summary.id, catalogue: catalogue) } : []
        parts = AssessmentPage.history(detail, catalogue)
        mitigations = detail.mitigations.map { MitigationLine($0, opens: opensActions, catalogue: catalogue) }
        facts = AssessmentPage.facts(detail, catalogue)
        people = [
            Fact(catalogue.text("eia_owner"), catalogue.person(summary.owner)), Fact(catalogue.text("eia_authors"), catalogue.people(summary.authors)),
            Fact(
                catalogue.text("eia_decision_makers"),
                detail.decisionMakers.isEmpty ? catalogue.text("eia_nobody_yet") : catalogue.people(detail.decisionMakers)),
            Fact(catalogue.text("eia_officer"), summary.officer.map { catalogue.person($0) } ?? catalogue.text("eia_nobody_yet")),
        ]
        let isOn = summary.owner.subject == me || summary.authors.contains { $0.subject == me }
        changePeople =
            detail.mayPutPeople ?? (isOn && !AssessmentPage.over.contains(summary.state))
            ? Link(catalogue.text("eia_people_change"), Address.assessmentPeople(summary.id)) : nil
        let wording = AssessmentWording(detail)
        changeWording =
            wording.isOpen ? Link(catalogue.text(wording.mayReword ? "eia_change" : "eia_change_marking"), Address.changeAssessment(summary.id)) : nil
        relations = AssessmentPage.relations(detail, isOn: isOn, catalogue)
        self.trail = trail.map { Step($0, catalogue: catalogue) }
        trailLink = Link(catalogue.text("eia_trail_all"), Address.assessmentTrail(summary.id))
    }

    private static let unwritten: Set<EIAAPI.State> = [.draft, .screening, .notNeeded, .withdrawn]
    private static let writing: Set<EIAAPI.State> = [.full, .returned]
    private static let over: Set<EIAAPI.State> = [.withdrawn, .superseded]
    private static let inForce: Set<EIAAPI.State> = [.published, .withheld, .monitoring, .reviewDue, .reviewed]

    private static func flags(_ detail: EIAAPI.AssessmentDetail, _ catalogue: Catalogue) -> [Flag] {
        var flags: [Flag] = []
        if detail.summary.approvalVoid, let void = detail.approvals.last(where: { $0.voidedAt != nil }), let at = void.voidedAt {
            let by = void.voidedBy.map { catalogue.person($0) } ?? ""
            flags.append(
                Flag(
                    title: catalogue.text("eia_flag_void"),
                    text: catalogue.text("eia_void_text", ["person": by, "date": catalogue.date(at), "reason": void.voidReason ?? ""])))
        }
        if detail.summary.retrospective, let decision = detail.decisions.first(where: \.retrospective) {
            flags.append(
                Flag(
                    title: catalogue.text("eia_flag_retrospective"),
                    text: catalogue.text("eia_retrospective_text", ["date": catalogue.date(decision.decidedOn)])))
        }
        return flags
    }

    private static func facts(_ detail: EIAAPI.AssessmentDetail, _ catalogue: Catalogue) -> [Fact] {
        let summary = detail.summary
        let all: [(String, String?)] = [
            ("eia_policy_marking", catalogue.text("marking_" + summary.marking.rawValue.lowercased().replacing("-", with: "_"))),
            ("eia_review_date", summary.reviewDate.map { catalogue.date($0) }), ("eia_guide", detail.guide.label),
            ("eia_created", catalogue.date(summary.createdAt)), ("eia_changed", catalogue.time(summary.changedAt)),
        ]
        return all.compactMap { name, value in value.map { Fact(catalogue.text(name), $0) } }
    }

    private static func relations(_ detail: EIAAPI.AssessmentDetail, isOn: Bool, _ catalogue: Catalogue) -> [Link] {
        let summary = detail.summary
        func link(_ key: String, _ other: EIAAPI.AssessmentLink) -> Link {
            Link(catalogue.text(key, ["reference": other.reference, "title": other.title]), Address.assessment(other.id))
        }
        return [
            Link(
                catalogue.text("eia_line_policy", ["reference": summary.policy.reference, "title": summary.policy.title]), Address.policy(summary.policy.id)),
            detail.supersedes.map { link("eia_supersedes", $0) }, detail.supersededBy.map { link("eia_superseded_by", $0) },
            isOn && detail.supersededBy == nil && (inForce.contains(summary.state) || summary.state == .notNeeded)
                ? Link(catalogue.text("eia_new_version"), Address.newAssessment(for: summary.policy.id, replacing: summary.id)) : nil,
        ].compactMap(\.self)
    }

    private static func links(_ detail: EIAAPI.AssessmentDetail, written: Bool, _ catalogue: Catalogue) -> [Link] {
        let id = detail.summary.id
        return [
            written ? Link(catalogue.text("eia_document"), Address.assessmentDocument(id)) : nil,
            detail.rounds.isEmpty ? nil : Link(catalogue.text("eia_points_all"), Address.feedbackPoints(id)),
            AssessmentAct.trigger.isOpen(detail) ? Link(catalogue.text("eia_trigger"), Address.triggers(id)) : nil,
        ].compactMap(\.self)
    }
}
