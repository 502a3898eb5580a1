import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import ServiceKit

/// A second person agrees that no assessment, or a short review, is needed, or says why not (I2).
enum ConfirmScreening {
    static func show(_ visit: Visit) async throws -> Response {
        let detail = try await ShowAssessment.detail(visit)
        guard detail.allowed.contains(.confirmScreening) else {
            return try await visit.redirect(to: Address.screening(detail.summary.id))
        }
        return try await page(visit, detail, reason: "", FieldErrors(), key: UUID().uuidString.lowercased(), etag: detail.summary.etag)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("assessment", as: AssessmentID.self)
        let reason = EIAAPI.Reason(reason: form["reason"] ?? ""), key = form["idempotency_key"] ?? ""
        var errors = FieldErrors()
        var etag = form["etag"] ?? ""
        do {
            if form["action"] == "refuse" {
                let key = try RequestKey(key, for: reason).text
                _ = try await visit.eia(EIAAPI.refuseScreening, ["assessment": id], body: reason, match: etag, key: key)
                return try await visit.redirect(to: Address.assessment(id), flash: Flash(.success, visit.text("eia_refused_flash")))
            }
            _ = try await visit.eia(EIAAPI.confirmScreening, ["assessment": id], match: etag, key: try RequestKey(key, for: NoContent()).text)
            return try await visit.redirect(to: Address.assessment(id), flash: Flash(.success, visit.text("eia_confirmed_flash")))
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            etag = refusal.problem.current?.etag ?? etag
            errors.add(AssessmentConflict.sentence(refusal.problem, visit.catalogue))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { $0 == "/reason" ? ("reason", visit.text("eia_reason")) : nil }
        }
        return try await page(visit, try await ShowAssessment.detail(visit), reason: reason.reason, errors, key: key, etag: etag)
    }

    private static func page(
        _ visit: Visit, _ detail: EIAAPI.AssessmentDetail, reason: String, _ errors: FieldErrors, key: String, etag: String
    ) async throws -> Response {
        let guide = try await ScreenAssessment.guide(detail, visit)
        let form = ScreenedPage.Confirm(
            action: Address.confirmScreening(detail.summary.id), etag: etag, idempotencyKey: key,
            reason: TextArea(
                "reason", label: visit.text("eia_refuse_reason"), value: reason, hint: visit.text("eia_refuse_hint"), error: errors["reason"], rows: 3,
                maximum: 2000, catalogue: visit.catalogue))
        let page = ScreenedPage(detail, guide, confirm: form, errors: errors, catalogue: visit.catalogue)
        let head = AssessmentPlace.head(detail.summary, title: page.heading, hasErrors: !errors.isEmpty, visit)
        return try await visit.page("eia/screened", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
