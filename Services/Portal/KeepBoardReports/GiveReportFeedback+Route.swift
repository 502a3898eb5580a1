import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import ServiceKit

/// Feedback to the author of a report to a board, once (I9).
enum GiveReportFeedback {
    static func show(_ visit: Visit) async throws -> Response {
        let report = try await ShowBoardReports.report(visit)
        return try await page(visit, report, feedback: "", revision: nil, FieldErrors(), key: UUID().uuidString.lowercased(), etag: report.etag)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let report = try await ShowBoardReports.report(visit)
        let feedback = form["feedback"] ?? "", revision = form.text("significantRevision")
        var errors = FieldErrors()
        var etag = form["etag"] ?? "", status: HTTPResponse.Status = .unprocessableContent
        if !["yes", "no"].contains(revision) { errors.add("significantRevision", visit.text("eiaqa_report_error_significantRevision")) }
        do {
            if errors.isEmpty {
                let content = EIAAPI.ReportFeedback(feedback: feedback, significantRevision: revision == "yes")
                let key = try RequestKey(form["idempotency_key"] ?? "", for: content).text
                let answered = try await visit.eia(EIAAPI.giveReportFeedback, ["report": report.id], body: content, match: etag, key: key)
                return try await visit.redirect(to: Address.boardReport(answered.id), flash: Flash(.success, visit.text("eiaqa_report_given")))
            }
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            errors.add(refusal.problem) { BoardReportInput.field($0, visit.catalogue) }
        } catch let refusal as RemoteProblem where [409, 412].contains(refusal.problem.status) {
            status = .conflict
            etag = refusal.problem.current?.etag ?? report.etag
            errors.add(ActOnAction.sentence(refusal.problem, visit.catalogue))
        }
        return try await page(visit, report, feedback: feedback, revision: revision, errors, key: form["idempotency_key"] ?? "", etag: etag, status: status)
    }

    private static func page(
        _ visit: Visit, _ report: EIAAPI.BoardReport, feedback: String, revision: String?, _ errors: FieldErrors, key: String, etag: String,
        status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Response {
        let catalogue = visit.catalogue
        let fields: [any FormField] = [
            TextArea(
                "feedback", label: catalogue.text("eiaqa_report_feedback"), value: feedback, hint: catalogue.text("eiaqa_report_feedback_hint"),
                error: errors["feedback"], rows: 8, maximum: 10_000, catalogue: catalogue),
            Choices(
                "significantRevision", .radio, legend: catalogue.text("eiaqa_report_significantRevision"),
                choices: ["yes", "no"].map { Choices.Choice($0, catalogue.text("eiaqa_report_significantRevision_\($0)")) },
                chosen: [revision].compactMap(\.self), error: errors["significantRevision"], inline: true),
        ]
        let page = AssessmentFormPage(
            caption: "\(report.reference) · \(report.title)", heading: catalogue.text("eiaqa_report_give"), lede: catalogue.text("eiaqa_report_give_lede"),
            facts: BoardReportPage.facts(report, catalogue),
            texts: [AssessmentFormPage.Text(label: catalogue.text("eiaqa_report_implications"), text: report.implications)],
            action: Address.reportFeedback(report.id), etag: etag, key: key, fields: fields, others: errors.others,
            button: catalogue.text("eiaqa_report_give_button"), cancelURL: Address.boardReport(report.id), catalogue: catalogue)
        let head = ShowBoardReports.head(page.heading, report, hasErrors: page.errorSummary != nil, visit)
        return try await visit.page("eia/form", page, head, status: page.errorSummary == nil ? .ok : status)
    }
}
