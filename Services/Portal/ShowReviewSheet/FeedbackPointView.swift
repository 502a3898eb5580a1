import ContractsCore
import ContractsEIA

/// A point of quality assurance with what was answered, and the form of whoever is next. Partial `eia/point`.
struct FeedbackPointView: Sendable {
    struct Answer: Sendable {
        let text: String
        let by: String
        /// What QA said to it.
        let verdict: String?
        let comment: String?
    }

    /// QA settles it, or says why the answer is not enough.
    struct SettleForm: Sendable {
        let action: String
        let etag: String
        let idempotencyKey: String
        let comment: TextArea
    }

    struct AnswerForm: Sendable {
        let action: String
        let etag: String
        let idempotencyKey: String
        let answer: TextArea
    }

    let id: String
    let titleID: String
    /// "Point 3: Evidence weak or old"
    let heading: String
    let severity: String
    let severityCode: String
    let state: String
    let text: String
    let by: String
    let answers: [Answer]
    let change: Link?
    let settle: SettleForm?
    let answer: AnswerForm?

    init(_ point: EIAAPI.FeedbackPoint, change: Link? = nil, settle: SettleForm? = nil, answer: AnswerForm? = nil, catalogue: Catalogue) {
        id = "point-\(point.id)"
        titleID = "point-\(point.id)-title"
        heading = catalogue.text("eiaqa_point_heading", ["number": String(point.number), "category": point.categoryLabel])
        severity = catalogue.severity(point.severity)
        severityCode = point.severity.rawValue
        state = catalogue.text("eiaqa_point_state_\(point.state.rawValue)")
        text = point.text
        by = catalogue.text("eiaqa_by_on", ["person": catalogue.person(point.by), "date": catalogue.date(point.at)])
        answers = point.answers.map { Answer($0, catalogue) }
        self.change = change
        self.settle = settle
        self.answer = answer
    }
}

extension FeedbackPointView.Answer {
    fileprivate init(_ answer: EIAAPI.AnsweredPoint, _ catalogue: Catalogue) {
        text = answer.answer
        by = catalogue.text("eiaqa_by_on", ["person": catalogue.person(answer.by), "date": catalogue.date(answer.at)])
        let who = answer.settledBy.map { catalogue.person($0) } ?? "", when = answer.settledAt.map { catalogue.date($0) } ?? ""
        verdict = answer.settled.map { catalogue.text($0 ? "eiaqa_verdict_settled" : "eiaqa_verdict_insisted", ["person": who, "date": when]) }
        comment = answer.comment
    }
}
