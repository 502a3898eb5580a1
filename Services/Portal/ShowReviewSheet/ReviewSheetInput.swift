import ContractsEIA

/// What is typed on the review sheet: a new point, or what is said to an answer; with what was wrong with it.
struct ReviewSheetInput: Sendable {
    /// Names the page's forms, so that one that is sent twice counts once.
    var key: String
    var point = PointInput()
    /// The point whose answer is judged.
    var settling: FeedbackPointID?
    var comment = ""
    var errors = FieldErrors()
    /// Why what was sent could not be taken, where it is for no field.
    var refusal: String?

    init(key: String, section: String?) {
        self.key = key
        point.section = section ?? ""
    }

    init(_ form: Form, settling: FeedbackPointID? = nil) {
        key = form["idempotency_key"] ?? ""
        point = PointInput(form)
        self.settling = settling
        comment = form["comment"] ?? ""
    }
}
