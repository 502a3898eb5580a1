import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import Identity
import ServiceKit

/// The review sheet: an assessment as it was frozen, and what quality assurance does with it (I4). The EIA service decides.
enum ShowReviewSheet {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, ReviewSheetInput(key: UUID().uuidString.lowercased(), section: visit.query("section")))
    }

    static func take(_ visit: Visit, _ form: Form) async throws -> Response {
        try await press(EIAAPI.take, "take", done: "eiaqa_taken", visit, form)
    }

    static func release(_ visit: Visit, _ form: Form) async throws -> Response {
        try await press(EIAAPI.release, "release", done: "eiaqa_released", visit, form)
    }

    static func addPoint(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("assessment", as: AssessmentID.self)
        var typed = ReviewSheetInput(form)
        do {
            if let point = typed.point.point(&typed.errors, visit.catalogue) {
                let key = try RequestKey("point.\(typed.key)", for: point).text
                let added = try await visit.eia(EIAAPI.addPoint, ["assessment": id], body: point, key: key)
                let flash = Flash(.success, visit.text("eiaqa_point_added", ["number": String(added.number)]))
                return try await visit.redirect(to: Address.reviewSheet(id) + "#point-\(added.id)", flash: flash)
            }
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            typed.errors.add(refusal.problem) { PointInput.field($0, visit.catalogue) }
        } catch let refusal as RemoteProblem where [403, 409].contains(refusal.problem.status) {
            typed.refusal = refusal.problem.detail ?? refusal.problem.title
        }
        return try await page(visit, typed)
    }

    /// Settles a point, or insists on it.
    static func settle(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("assessment", as: AssessmentID.self), point = try visit.path("point", as: FeedbackPointID.self)
        var typed = ReviewSheetInput(form, settling: point)
        let settlement = EIAAPI.Settlement(settled: form["settled"] == "yes", comment: AssessmentActInput.said(typed.comment))
        do {
            let key = try RequestKey("settle.\(point).\(typed.key)", for: settlement).text
            let settled = try await visit.eia(
                EIAAPI.settlePoint, ["assessment": id, "point": point], body: settlement, match: form["etag"] ?? "", key: key)
            let flash = Flash(
                .success, visit.text(settlement.settled ? "eiaqa_point_settled" : "eiaqa_point_insisted", ["number": String(settled.number)]))
            return try await visit.redirect(to: Address.reviewSheet(id) + "#point-\(point)", flash: flash)
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            typed.errors.add(refusal.problem) { $0 == "/comment" ? ("comment", visit.text("eiaqa_field_verdict_label")) : nil }
        } catch let refusal as RemoteProblem where [403, 409, 412].contains(refusal.problem.status) {
            typed.refusal = ActOnAction.sentence(refusal.problem, visit.catalogue)
        }
        return try await page(visit, typed)
    }

    private static func press(
        _ endpoint: Endpoint<NoContent, EIAAPI.AssessmentDetail>, _ name: String, done: String, _ visit: Visit, _ form: Form
    ) async throws -> Response {
        let id = try visit.path("assessment", as: AssessmentID.self)
        do {
            let key = try RequestKey("\(name).\(form["idempotency_key"] ?? "")", for: NoContent()).text
            _ = try await visit.eia(endpoint, ["assessment": id], match: form["etag"] ?? "", key: key)
            return try await visit.redirect(to: Address.reviewSheet(id), flash: Flash(.success, visit.catalogue.text(done)))
        } catch let refusal as RemoteProblem where [403, 409, 412].contains(refusal.problem.status) {
            var typed = ReviewSheetInput(key: UUID().uuidString.lowercased(), section: nil)
            typed.refusal = ActOnAction.sentence(refusal.problem, visit.catalogue)
            return try await page(visit, typed)
        }
    }

    private static func page(_ visit: Visit, _ typed: ReviewSheetInput) async throws -> Response {
        let id = try visit.path("assessment", as: AssessmentID.self), catalogue = visit.catalogue
        let sheet = try await visit.eia(
            EIAAPI.getReview, ["assessment": id], query: visit.query("round").flatMap(Int.init).map { [("round", String($0))] } ?? [])
        let detail = try await visit.eia(EIAAPI.getAssessment, ["assessment": id])
        var form: ReviewSheetPage.PointForm?
        if detail.allowed.contains(.approve), sheet.round.number == detail.summary.round {
            let guide = try await visit.eia(EIAAPI.getGuide, ["guide": detail.guide.id]).document
            let errors = typed.settling == nil ? typed.errors : FieldErrors()
            let fields = typed.point.fields(guide, errors, catalogue)
            form = ReviewSheetPage.PointForm(
                action: Address.feedbackPoints(id), idempotencyKey: typed.key,
                errorSummary: ErrorSummary(fields, others: errors.others, catalogue: catalogue), fields: fields.map(AnyField.init))
        }
        let page = ReviewSheetPage(sheet, detail, typed: typed, form: form, reader: try visit.signedIn.principal.subject, catalogue: catalogue)
        let isWrong = !typed.errors.isEmpty || typed.refusal != nil
        let title = catalogue.text("eiaqa_sheet_title", ["reference": detail.summary.reference])
        return try await visit.page(
            "eia/review-sheet", page, ActOnAssessment.head(detail.summary, title: title, hasErrors: isWrong, visit),
            status: typed.refusal != nil ? .conflict : isWrong ? .unprocessableContent : .ok)
    }
}
