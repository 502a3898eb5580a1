import ContractsCore
import ContractsEIA

/// The points of quality assurance as the authors answer them, one by one. Template `eia/points`.
struct FeedbackPointsPage: Sendable {
    struct Section: Sendable {
        let id: String
        let heading: String
        let link: Link
        let points: [FeedbackPointView]
    }

    let caption: String
    let heading: String
    let summary: String
    let primary: Link?
    let errorSummary: ErrorSummary?
    let notices: [AssessmentFormPage.Notice]
    let sections: [Section]
    let emptyState: Empty?
    let links: [Link]

    init(_ sheet: EIAAPI.ReviewSheet, _ detail: EIAAPI.AssessmentDetail, typed: PointAnswerInput, catalogue: Catalogue) {
        let id = detail.summary.id
        let forms = sheet.points.reduce(into: [FeedbackPointID: FeedbackPointView.AnswerForm]()) { forms, point in
            guard detail.mayWrite, [.sent, .insisted].contains(point.state) else { return }
            forms[point.id] = FeedbackPointView.AnswerForm(point, of: id, typed, catalogue)
        }
        caption = "\(detail.summary.reference) · \(detail.summary.title)"
        heading = catalogue.text("eiaqa_points")
        let owed = sheet.points.count { $0.severity != .learning && [.sent, .insisted].contains($0.state) }
        summary = owed == 0 ? catalogue.text("eiaqa_points_summary_none") : catalogue.text("eiaqa_points_summary", count: owed)
        let toOwner = Link(catalogue.text("eiaqa_points_to_owner"), Address.step(.sendToOwner, of: id))
        primary = owed == 0 && detail.allowed.contains(.sendToOwner) ? toOwner : nil
        errorSummary = ErrorSummary(forms.values.map(\.answer), others: typed.errors.others, catalogue: catalogue)
        let comment = sheet.round.outcome == .returned ? sheet.round.comment : nil
        notices = comment.map { [.init("warning", catalogue.text("eiaqa_return_comment"), $0)] } ?? []
        sections = sheet.sections.compactMap { section in
            let points = sheet.points.filter { $0.section == section.section.key }
            guard !points.isEmpty else { return nil }
            return Section(
                id: "section-\(section.section.key)",
                heading: catalogue.text("eiaqa_section_heading", ["number": String(section.section.number), "title": section.section.title]),
                link: Link(
                    catalogue.text("eiaqa_points_section", ["title": section.section.title]), Address.section(section.section.key, of: id)),
                points: points.map { FeedbackPointView($0, answer: forms[$0.id], catalogue: catalogue) })
        }
        emptyState = sheet.points.isEmpty ? Empty(catalogue.text("eiaqa_points_empty")) : nil
        links = [Link(catalogue.text("eiaqa_open_assessment"), Address.assessment(id))]
    }
}

extension FeedbackPointView.AnswerForm {
    fileprivate init(_ point: EIAAPI.FeedbackPoint, of assessment: AssessmentID, _ typed: PointAnswerInput, _ catalogue: Catalogue) {
        let isTyped = typed.point == point.id
        action = Address.answerPoint(point.id, of: assessment)
        etag = point.etag
        idempotencyKey = typed.key
        answer = TextArea(
            "answer", id: "answer-\(point.id)", label: catalogue.text("eiaqa_field_answer", ["number": String(point.number)]),
            value: isTyped ? typed.answer : nil, hint: catalogue.text("eiaqa_field_answer_hint"), error: isTyped ? typed.errors["answer"] : nil, rows: 4,
            maximum: 5000, catalogue: catalogue)
    }
}
