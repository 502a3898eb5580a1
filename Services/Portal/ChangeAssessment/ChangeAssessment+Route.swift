import ContractsCore
import ContractsEIA
import Hummingbird
import ServiceKit

/// Title, proposal and marking are put right while an assessment is written; later the marking can still be raised (I1).
enum ChangeAssessment {
    static func show(_ visit: Visit) async throws -> Response {
        let detail = try await ShowAssessment.detail(visit)
        guard AssessmentWording(detail).isOpen else {
            let flash = Flash(.notice, visit.text("eia_not_now_title"), text: visit.text("eia_not_now_text"))
            return try await visit.redirect(to: Address.assessment(detail.summary.id), flash: flash)
        }
        return try await page(visit, detail, AssessmentWording(detail), FieldErrors(), etag: detail.summary.etag)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let detail = try await ShowAssessment.detail(visit)
        let typed = AssessmentWording(detail, form)
        var errors = FieldErrors()
        var etag = form["etag"] ?? ""
        if let content = typed.content(&errors, visit.catalogue) {
            do {
                _ = try await visit.eia(EIAAPI.changeAssessment, ["assessment": detail.summary.id], body: content, match: etag)
                return try await visit.redirect(to: Address.assessment(detail.summary.id), flash: Flash(.success, visit.text("eia_change_saved")))
            } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
                etag = refusal.problem.current?.etag ?? etag
                errors.add(AssessmentConflict.sentence(refusal.problem, visit.catalogue))
            } catch let refusal as RemoteProblem where [403, 409, 422].contains(refusal.problem.status) {
                errors.add(refusal.problem) { AssessmentWording.field($0, visit.catalogue) }
            }
        }
        return try await page(visit, detail, typed, errors, etag: etag)
    }

    private static func page(
        _ visit: Visit, _ detail: EIAAPI.AssessmentDetail, _ typed: AssessmentWording, _ errors: FieldErrors, etag: String
    ) async throws -> Response {
        let summary = detail.summary
        let page = AssessmentFormPage(
            caption: AssessmentPlace.below(summary), heading: visit.text(typed.mayReword ? "eia_change" : "eia_change_marking"),
            lede: visit.text(typed.mayReword ? "eia_change_lede" : "eia_change_marking_lede"), action: Address.changeAssessment(summary.id), etag: etag,
            key: "", fields: typed.fields(errors, visit.catalogue), others: errors.others, button: visit.text("eia_change_button"),
            cancelURL: Address.assessment(summary.id), catalogue: visit.catalogue)
        let head = AssessmentPlace.head(summary, title: page.heading, hasErrors: !errors.isEmpty, visit)
        return try await visit.page("eia/form", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
