import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import ServiceKit

/// A policy is no longer in force: it stays in the register, with the reason.
enum ClosePolicy {
    static func ask(_ visit: Visit) async throws -> Response {
        let detail = try await ShowPolicy.detail(visit), policy = detail.policy
        if let turned = try await ShowPolicy.turnedAway(visit, policy, unless: \.mayChange) { return turned }
        return try await page(visit, detail, reason: "", FieldErrors(), key: UUID().uuidString.lowercased(), etag: policy.etag)
    }

    static func close(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("policy", as: PolicyID.self), reason = EIAAPI.Reason(reason: form["reason"] ?? "")
        var errors = FieldErrors()
        var etag = form["etag"] ?? ""
        do {
            let key = try RequestKey(form["idempotency_key"] ?? "", for: reason).text
            _ = try await visit.eia(EIAAPI.closePolicy, ["policy": id], body: reason, match: etag, key: key)
            return try await visit.redirect(to: Address.policy(id), flash: Flash(.success, visit.text("eia_policy_closed_flash")))
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            etag = refusal.problem.current?.etag ?? etag
            errors.add(AssessmentConflict.sentence(refusal.problem, visit.catalogue))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { $0 == "/reason" ? ("reason", visit.text("eia_reason")) : nil }
        }
        return try await page(
            visit, try await ShowPolicy.detail(visit), reason: reason.reason, errors, key: form["idempotency_key"] ?? "", etag: etag)
    }

    private static func page(
        _ visit: Visit, _ detail: EIAAPI.PolicyDetail, reason: String, _ errors: FieldErrors, key: String, etag: String
    ) async throws -> Response {
        let policy = detail.policy
        // Closing it leaves them as they are: somebody has to end them.
        let open = detail.assessments.filter { PolicyPage.underWay.contains($0.state) }
        let warning = AssessmentFormPage.Notice(
            "warning", visit.catalogue.text("eia_policy_close_open", count: open.count), visit.text("eia_policy_close_open_text"),
            link: open.first.map { Link(visit.text("eia_line_policy", ["reference": $0.reference, "title": $0.title]), Address.assessment($0.id)) })
        let field = TextArea(
            "reason", label: visit.text("eia_reason"), value: reason, hint: visit.text("eia_policy_close_hint"), error: errors["reason"], rows: 3,
            maximum: 2000, catalogue: visit.catalogue)
        let page = AssessmentFormPage(
            caption: policy.reference, heading: visit.text("eia_policy_close_title", ["title": policy.title]), lede: visit.text("eia_policy_close_lede"),
            notices: open.isEmpty ? [] : [warning],
            action: Address.closePolicy(policy.id), etag: etag, key: key, fields: [field], others: errors.others,
            button: visit.text("eia_policy_close"), cancelURL: Address.policy(policy.id), catalogue: visit.catalogue)
        let head = ShowPolicy.head(policy, title: page.heading, below: true, hasErrors: !errors.isEmpty, visit)
        return try await visit.page("eia/form", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
