import ContractsCore
import ContractsEIA

extension ReviewSheetPage.Section {
    init(
        _ section: EIAAPI.ReviewedSection, before: Int?, points: [EIAAPI.FeedbackPoint], add: Link?, of summary: EIAAPI.AssessmentSummary,
        typed: ReviewSheetInput, mayJudge: Bool, reader: String, catalogue: Catalogue
    ) {
        reading = SectionReading(section.section, section.content, advice: section.advice, catalogue: catalogue)
        since = before.map {
            catalogue.text(section.differences.isEmpty ? "eiaqa_same_since" : "eiaqa_changed_since", ["round": String($0)])
        }
        differences = section.differences.map { difference in
            ReviewSheetPage.Difference(label: difference.label, pieces: difference.parts.map { Piece($0.text, $0.kind) })
        }
        self.points = points.map { point in
            let mine = mayJudge && point.state == .open && point.by.subject == reader
            let change = Link(catalogue.text("eiaqa_point_change", ["number": String(point.number)]), Address.feedbackPoint(point.id, of: summary.id))
            return FeedbackPointView(
                point, change: mine ? change : nil, settle: mayJudge && point.state == .answered ? .init(point, of: summary, typed, catalogue) : nil,
                catalogue: catalogue)
        }
        self.add = add
    }
}

extension FeedbackPointView.SettleForm {
    fileprivate init(_ point: EIAAPI.FeedbackPoint, of summary: EIAAPI.AssessmentSummary, _ typed: ReviewSheetInput, _ catalogue: Catalogue) {
        let isTyped = typed.settling == point.id
        action = Address.settlePoint(point.id, of: summary.id)
        etag = point.etag
        idempotencyKey = typed.key
        comment = TextArea(
            "comment", id: "comment-\(point.id)", label: catalogue.text("eiaqa_field_verdict", ["number": String(point.number)]),
            value: isTyped ? typed.comment : nil, hint: catalogue.text("eiaqa_field_verdict_hint"), error: isTyped ? typed.errors["comment"] : nil, rows: 3,
            maximum: 2000, catalogue: catalogue)
    }
}
