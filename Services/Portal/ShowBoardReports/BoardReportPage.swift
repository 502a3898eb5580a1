import ContractsEIA

/// A report to a board with its feedback. Template `eia/report`.
struct BoardReportPage: Sendable {
    let caption: String
    let heading: String
    let primary: Link?
    let facts: [Fact]
    let texts: [AssessmentFormPage.Text]
    let links: [Link]

    /// - Parameters:
    ///   - mayGive: whether the reader gives feedback; the service decides.
    ///   - mayKeep: whether the reader keeps the register.
    init(_ report: EIAAPI.BoardReport, mayGive: Bool, mayKeep: Bool, catalogue: Catalogue) {
        let isOpen = report.state == .received
        caption = "\(report.reference) · \(report.board)"
        heading = report.title
        primary = isOpen && mayGive ? Link(catalogue.text("eiaqa_report_give"), Address.reportFeedback(report.id)) : nil
        facts = BoardReportPage.facts(report, catalogue)
        let feedback = report.feedback.map { [AssessmentFormPage.Text(label: catalogue.text("eiaqa_report_feedback"), text: $0)] } ?? []
        texts = [AssessmentFormPage.Text(label: catalogue.text("eiaqa_report_implications"), text: report.implications)] + feedback
        links =
            (isOpen && mayKeep ? [Link(catalogue.text("eiaqa_report_change"), Address.changeBoardReport(report.id))] : [])
            + [Link(catalogue.text("eiaqa_reports"), Address.boardReports)]
    }

    static func facts(_ report: EIAAPI.BoardReport, _ catalogue: Catalogue) -> [Fact] {
        let given = report.feedbackBy.map { by in
            catalogue.text("eiaqa_by_on", ["person": catalogue.person(by), "date": report.feedbackAt.map { catalogue.date($0) } ?? ""])
        }
        let all: [(String, String?)] = [
            ("eiaqa_report_board", report.board), ("eiaqa_report_meetingOn", report.meetingOn.map { catalogue.date($0) }),
            ("eiaqa_report_author", catalogue.people(report.authors)), ("eiaqa_report_unit", report.unit?.name),
            ("eiaqa_report_receivedOn", catalogue.date(report.receivedOn)), ("eiaqa_report_feedback_by", given),
            (
                "eiaqa_reports_revision",
                report.significantRevision.map { catalogue.text($0 ? "eiaqa_report_revision" : "eiaqa_report_no_revision") }
            ),
        ]
        return all.compactMap { key, value in value.map { Fact(catalogue.text(key), $0) } }
    }
}

extension EIAAPI.BoardReport {
    /// All who wrote it: each gets the feedback, and none of them gives it.
    var authors: [EIAAPI.Person] { [author] + (coauthors ?? []) }
}
