import ContractsCore
import ContractsEIA
import Foundation

extension AssessmentDocument {
    /// - Parameter sections: of the newest submission, or as they stand before any.
    init(
        _ detail: EIAAPI.AssessmentDetail, sections: [(section: EIAAPI.Section, content: EIAAPI.SectionContent)], at now: Date, catalogue: Catalogue
    ) {
        let summary = detail.summary, round = detail.rounds.last
        language = catalogue.language
        reference = summary.reference
        title = summary.title
        subject = catalogue.text("eiaqa_pdf_subject", ["reference": summary.reference])
        marking = summary.marking.rawValue
        version =
            round.map { catalogue.text("eiaqa_document_submitted", ["round": AssessmentDocument.submission($0, catalogue)]) }
            ?? catalogue.text("eiaqa_document_now")
        let lines: [(String, String?)] = [
            ("reference", summary.reference), ("policy", "\(summary.policy.reference) \(summary.policy.title)"), ("unit", summary.unit.name),
            ("owner", catalogue.person(summary.owner)), ("authors", catalogue.people(summary.authors)), ("marking", summary.marking.rawValue),
            ("state", catalogue.assessmentState(summary.state)), ("version", round.map { AssessmentDocument.submission($0, catalogue) }),
            ("guide", "\(detail.guide.title) \(detail.guide.label)"), ("review", summary.reviewDate.map { catalogue.date($0) }),
            ("hash", detail.readSHA256), ("printed", catalogue.time(now)),
        ]
        control = lines.compactMap { key, value in value.map { PrintControl(label: catalogue.text("eiaqa_control_\(key)"), value: $0) } }
        notices = AssessmentDocument.notices(detail, catalogue)
        proposal = round?.proposal ?? detail.proposal
        course = AssessmentDocument.course(detail, catalogue)
        self.sections = sections.map { SectionReading($0.section, $0.content, catalogue: catalogue) }
        let columns = ["mitigation", "lead", "due", "progress"].map { catalogue.text("eiaqa_document_\($0)") }
        mitigationColumns = columns
        mitigations = detail.mitigations.map { mitigation in
            let action = mitigation.action
            let values = [
                action?.lead ?? mitigation.lead, (action?.due ?? mitigation.due).map { catalogue.date($0) },
                action.map { catalogue.text("actions_state_\($0.state)") } ?? catalogue.text("eiaqa_document_no_action"),
            ]
            return Mitigation(what: mitigation.what, cells: zip(columns.dropFirst(), values).map { SectionReading.Cell(label: $0, value: $1) })
        }
    }

    private static func submission(_ round: EIAAPI.Round, _ catalogue: Catalogue) -> String {
        catalogue.text("eiaqa_round", ["round": String(round.number)]) + ", " + catalogue.time(round.at)
    }

    private static func notices(_ detail: EIAAPI.AssessmentDetail, _ catalogue: Catalogue) -> [AssessmentFormPage.Notice] {
        var notices: [AssessmentFormPage.Notice] = []
        if detail.summary.retrospective {
            notices.append(.init("warning", catalogue.text("eiaqa_mark_retrospective"), catalogue.text("eiaqa_retrospective_text")))
        }
        if detail.summary.approvalVoid, let void = detail.approvals.last(where: { $0.voidedAt != nil }) {
            let values = ["date": void.voidedAt.map { catalogue.date($0) } ?? "", "reason": void.voidReason ?? ""]
            notices.append(.init("warning", catalogue.text("eiaqa_void"), catalogue.text("eiaqa_void_text", values)))
        }
        if !detail.rounds.isEmpty, [.full, .returned].contains(detail.summary.state) {
            notices.append(.init("warning", catalogue.text("eiaqa_document_newer"), catalogue.text("eiaqa_document_newer_text")))
        }
        return notices
    }

    /// Submissions with their outcome, approvals, decisions, publication, monitoring, reviews.
    private static func course(_ detail: EIAAPI.AssessmentDetail, _ catalogue: Catalogue) -> [Step] {
        func by(_ person: EIAAPI.Person, _ date: Date) -> String {
            catalogue.text("eiaqa_by_on", ["person": catalogue.person(person), "date": catalogue.date(date)])
        }
        func step(_ key: String, _ value: String, _ text: String?, _ values: [String: String] = [:]) -> Step {
            Step(label: catalogue.text("eiaqa_document_course_\(key)", values), value: value, text: text)
        }
        var steps: [Step] = []
        for round in detail.rounds {
            steps.append(step("submitted", by(round.by, round.at), round.note, ["round": String(round.number)]))
            if round.outcome == .returned, let person = round.outcomeBy, let at = round.outcomeAt {
                steps.append(step("returned", by(person, at), round.comment))
            }
        }
        for approval in detail.approvals {
            steps.append(step("approved", by(approval.by, approval.at), approval.comment))
            if let person = approval.voidedBy, let at = approval.voidedAt { steps.append(step("void", by(person, at), approval.voidReason)) }
        }
        steps += detail.decisions.map { step("decided", catalogue.decided($0), $0.reasons) }
        if let publication = detail.publication {
            steps.append(step(publication.published ? "published" : "withheld", by(publication.by, publication.at), publication.reason))
        }
        if let monitoring = detail.monitoring { steps.append(step("monitoring", by(monitoring.startedBy, monitoring.startedAt), monitoring.what)) }
        return steps + detail.reviews.map { step("review", by($0.by, $0.at), $0.findings) }
    }
}
