import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import Identity
import ServiceKit

/// A submission's receipt, with the place for the commander's signature; and a unit's submissions.
enum ShowSubmission {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, typed: nil, errors: FieldErrors())
    }

    /// The unit's commander signs it off, once.
    static func signOff(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("submission", as: SubmissionID.self)
        let request = EvidenceAPI.SignOffRequest(comment: form.text("comment"))
        do {
            let key = try RequestKey(form["idempotency_key"] ?? "", for: request).text
            _ = try await visit.evidence(EvidenceAPI.signOffSubmission, ["submission": id], body: request, key: key)
            return try await visit.redirect(to: Address.submission(id), flash: Flash(.success, visit.text("submission_sign_off_done")))
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            var errors = FieldErrors()
            errors.add(refusal.problem) { $0 == "/comment" ? ("comment", visit.text("submission_sign_off_comment")) : nil }
            return try await page(visit, typed: form, errors: errors)
        }
    }

    private static func page(_ visit: Visit, typed: Form?, errors: FieldErrors) async throws -> Response {
        let id = try visit.path("submission", as: SubmissionID.self)
        let submission = try await visit.evidence(EvidenceAPI.getSubmission, ["submission": id])
        let isCommander = try visit.signedIn.principal.has(.commander, in: submission.unit.id)
        let asked = isCommander && submission.signedOffAt == nil
        let page = SubmissionPage(submission, signOff: asked ? signOff(id, typed, errors, visit.catalogue) : nil, catalogue: visit.catalogue)
        let crumbs = [
            FrameLink(visit.text("units_title"), "/units"), FrameLink(submission.unit.name, Address.unit(submission.unit.id)),
            FrameLink(visit.text("submissions_title"), Address.submissions(submission.unit.id)),
        ]
        let head = PageHead(page.heading, section: .units, breadcrumbs: crumbs, unit: submission.unit.id, hasErrors: !errors.isEmpty)
        return try await visit.page("submission", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static func signOff(_ id: SubmissionID, _ typed: Form?, _ errors: FieldErrors, _ catalogue: Catalogue) -> SubmissionPage.SignOff {
        let comment = TextArea(
            "comment", label: catalogue.text("submission_sign_off_comment"), value: typed?["comment"], hint: catalogue.text("submit_comment_hint"),
            error: errors["comment"],
            maximum: 2000, catalogue: catalogue
        )
        return SubmissionPage.SignOff(
            action: Address.signOff(id), idempotencyKey: typed?.text("idempotency_key") ?? UUID().uuidString.lowercased(), comment: comment,
            errorSummary: ErrorSummary([comment], others: errors.others, catalogue: catalogue)
        )
    }
}
