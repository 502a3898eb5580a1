import ContractsCore
import ContractsEIA

/// A form about an assessment as it was typed; each act has some of these fields.
struct AssessmentActInput: Sendable, Equatable {
    /// A remark with a return or an approval.
    var note = ""
    var outcome: EIAAPI.DecisionOutcome?
    var reasons = ""
    var decidedOn = DateParts(nil)
    var read = false
    /// What the page showed when "I have read it" was ticked.
    var readSHA256 = ""
    /// `publish` or `withhold`.
    var publication: String?
    var reason = ""
    var what = ""
    /// A subject.
    var by = ""
    var date = DateParts(nil)
    /// A code of the guide's triggers.
    var kind: String?
    var findings = ""
    var changes = ""
}

extension AssessmentActInput {
    static let publish = "publish", withhold = "withhold"

    /// As the form is opened. Nothing that is decided is preset.
    init(_ act: AssessmentAct, _ detail: EIAAPI.AssessmentDetail, today: LocalDate) {
        readSHA256 = detail.readSHA256
        if act == .decide { decidedOn = DateParts(today) }
        if act == .monitor { by = detail.summary.owner.subject }
    }

    init(_ form: Form) {
        note = form["note"] ?? ""
        outcome = form.text("outcome").flatMap(EIAAPI.DecisionOutcome.init)
        reasons = form["reasons"] ?? ""
        decidedOn = DateParts(form, "decidedOn")
        read = form["read"] == "yes"
        readSHA256 = form["readSHA256"] ?? ""
        publication = form.text("publication")
        reason = form["reason"] ?? ""
        what = form["what"] ?? ""
        by = form["by"] ?? ""
        date = DateParts(form, "date")
        kind = form.text("kind")
        findings = form["findings"] ?? ""
        changes = form["changes"] ?? ""
    }

    /// Nil where nothing was said.
    static func said(_ text: String) -> String? { MeetingInput.said(text) }
}
