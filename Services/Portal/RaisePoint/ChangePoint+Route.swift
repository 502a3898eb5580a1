import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import ServiceKit

/// Words a point better before it is sent to the authors.
enum ChangePoint {
    static func show(_ visit: Visit) async throws -> Response {
        let (point, detail) = try await find(visit)
        return try await page(visit, point, detail, PointInput(point), FieldErrors(), etag: point.etag)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let (before, detail) = try await find(visit)
        let typed = PointInput(form), id = detail.summary.id
        var errors = FieldErrors()
        var etag = form["etag"] ?? ""
        var status: HTTPResponse.Status = .unprocessableContent
        do {
            if let point = typed.point(&errors, visit.catalogue) {
                let changed = try await visit.eia(EIAAPI.changePoint, ["assessment": id, "point": before.id], body: point, match: etag)
                let flash = Flash(.success, visit.text("eiaqa_point_changed", ["number": String(changed.number)]))
                return try await visit.redirect(to: Address.reviewSheet(id) + "#point-\(before.id)", flash: flash)
            }
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            errors.add(refusal.problem) { PointInput.field($0, visit.catalogue) }
        } catch let refusal as RemoteProblem where [409, 412].contains(refusal.problem.status) {
            status = .conflict
            etag = refusal.problem.current?.etag ?? before.etag
            errors.add(ActOnAction.sentence(refusal.problem, visit.catalogue))
        }
        return try await page(visit, before, detail, typed, errors, etag: etag, status: status)
    }

    private static func find(_ visit: Visit) async throws -> (EIAAPI.FeedbackPoint, EIAAPI.AssessmentDetail) {
        let id = try visit.path("assessment", as: AssessmentID.self), wanted = try visit.path("point", as: FeedbackPointID.self)
        let sheet = try await visit.eia(EIAAPI.getReview, ["assessment": id])
        guard let point = sheet.points.first(where: { $0.id == wanted }) else { throw ProblemError.notFound() }
        return (point, try await visit.eia(EIAAPI.getAssessment, ["assessment": id]))
    }

    private static func page(
        _ visit: Visit, _ point: EIAAPI.FeedbackPoint, _ detail: EIAAPI.AssessmentDetail, _ typed: PointInput, _ errors: FieldErrors, etag: String,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let catalogue = visit.catalogue, summary = detail.summary
        let guide = try await visit.eia(EIAAPI.getGuide, ["guide": detail.guide.id]).document
        let page = AssessmentFormPage(
            caption: "\(summary.reference) · \(summary.title)", heading: catalogue.text("eiaqa_point_change", ["number": String(point.number)]),
            lede: catalogue.text("eiaqa_point_change_lede"), action: Address.feedbackPoint(point.id, of: summary.id), etag: etag, key: "",
            fields: typed.fields(guide, errors, catalogue), others: errors.others, button: catalogue.text("eiaqa_point_save"),
            cancelURL: Address.reviewSheet(summary.id), catalogue: catalogue)
        var head = ActOnAssessment.head(summary, title: page.heading, hasErrors: page.errorSummary != nil, visit)
        head.breadcrumbs.append(FrameLink(catalogue.text("eiaqa_sheet"), Address.reviewSheet(summary.id)))
        return try await visit.page("eia/form", page, head, status: page.errorSummary == nil ? .ok : status)
    }
}
