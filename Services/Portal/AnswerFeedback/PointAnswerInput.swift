import ContractsEIA

/// An answer to a point as it was typed.
struct PointAnswerInput: Sendable {
    /// Names the page's forms, so that one that is sent twice counts once.
    let key: String
    var point: FeedbackPointID?
    var answer = ""
    var errors = FieldErrors()

    init(key: String) { self.key = key }

    init(_ form: Form, point: FeedbackPointID) {
        key = form["idempotency_key"] ?? ""
        self.point = point
        answer = form["answer"] ?? ""
    }
}
