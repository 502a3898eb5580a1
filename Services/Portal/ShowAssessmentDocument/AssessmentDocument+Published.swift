import ContractsCore
import ContractsEIA
import Foundation

extension AssessmentDocument {
    /// As the register shows it to everybody who is signed in.
    init(_ published: EIAAPI.PublishedAssessment, at now: Date, catalogue: Catalogue) {
        let entry = published.entry
        language = catalogue.language
        reference = entry.reference
        title = entry.title
        subject = catalogue.text("eiaqa_pdf_subject", ["reference": entry.reference])
        marking = entry.marking.rawValue
        let date = catalogue.date(entry.publishedAt)
        version = catalogue.text(entry.published ? "eiaqa_document_published" : "eiaqa_document_withheld", ["date": date])
        let lines: [(String, String?)] = [
            ("reference", entry.reference), ("policy", "\(entry.policy.reference) \(entry.policy.title)"), ("unit", entry.unit.name),
            ("owner", catalogue.person(published.owner)), ("authors", catalogue.people(published.authors)), ("marking", entry.marking.rawValue),
            ("state", catalogue.assessmentState(entry.state)), ("version", version), ("guide", "\(published.guide.title) \(published.guide.label)"),
            ("review", entry.reviewDate.map { catalogue.date($0) }), ("hash", published.sha256), ("printed", catalogue.time(now)),
        ]
        control = lines.compactMap { key, value in value.map { PrintControl(label: catalogue.text("eiaqa_control_\(key)"), value: $0) } }
        notices = [
            entry.withheldBecause.map { .init("warning", catalogue.text("eiaqa_published_withheld"), $0) },
            entry.retrospective
                ? .init("warning", catalogue.text("eiaqa_mark_retrospective"), catalogue.text("eiaqa_retrospective_text")) : nil,
            entry.approvalVoid ? .init("warning", catalogue.text("eiaqa_void"), catalogue.text("eiaqa_published_void_text")) : nil,
        ].compactMap(\.self)
        proposal = published.proposal
        let approved = published.approval.map { approval in
            Step(
                label: catalogue.text("eiaqa_document_course_approved"),
                value: catalogue.text("eiaqa_by_on", ["person": catalogue.person(approval.by), "date": catalogue.date(approval.at)]), text: approval.comment)
        }
        let decided = published.decision.map { Step(label: catalogue.text("eiaqa_document_course_decided"), value: catalogue.decided($0), text: $0.reasons) }
        course = [approved, decided].compactMap(\.self)
        sections = published.sections.map { SectionReading($0.section, $0.content, catalogue: catalogue) }
        mitigationColumns = []
        mitigations = []
    }
}
