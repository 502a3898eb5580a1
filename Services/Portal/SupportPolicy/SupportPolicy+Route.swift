import ContractsCore
import ContractsEIA
import Hummingbird
import ServiceKit

/// A change programme gets a named adviser, another one, or none any more (I10).
enum SupportPolicy {
    static func show(_ visit: Visit) async throws -> Response {
        let policy = try await ShowPolicy.detail(visit).policy
        if let turned = try await ShowPolicy.turnedAway(visit, policy, unless: \.maySupport) { return turned }
        return try await page(visit, policy, adviser: policy.adviser?.subject ?? "", reason: policy.supportReason ?? "", FieldErrors(), etag: policy.etag)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let policy = try await ShowPolicy.detail(visit).policy
        let people = try await PersonChoice(visit, keeping: policy.adviser.map { [$0] } ?? [])
        let support = EIAAPI.Support(adviser: people[form["adviser"]], reason: form["reason"] ?? "")
        var errors = FieldErrors()
        var etag = form["etag"] ?? ""
        if support.adviser == nil, policy.adviser == nil { errors.add("adviser", visit.text("eia_error_adviser")) }
        do {
            guard errors.isEmpty else { return try await page(visit, policy, adviser: "", reason: support.reason, errors, etag: etag) }
            _ = try await visit.eia(EIAAPI.putSupport, ["policy": policy.id], body: support, match: etag)
            let saved = support.adviser == nil ? "eia_support_ended" : "eia_support_saved"
            return try await visit.redirect(to: Address.policy(policy.id), flash: Flash(.success, visit.text(saved)))
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            etag = refusal.problem.current?.etag ?? etag
            errors.add(AssessmentConflict.sentence(refusal.problem, visit.catalogue))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) {
                switch $0 {
                case "/reason": ("reason", visit.text("eia_reason"))
                case "/adviser": ("adviser", visit.text("eia_support_adviser"))
                default: nil
                }
            }
        }
        return try await page(visit, policy, adviser: form["adviser"] ?? "", reason: support.reason, errors, etag: etag)
    }

    private static func page(
        _ visit: Visit, _ policy: EIAAPI.Policy, adviser: String, reason: String, _ errors: FieldErrors, etag: String
    ) async throws -> Response {
        let people = try await PersonChoice(visit, keeping: policy.adviser.map { [$0] } ?? [])
        let fields: [any FormField] = [
            people.field(
                "adviser", label: visit.text("eia_support_adviser"), chosen: adviser,
                hint: policy.adviser == nil ? nil : visit.text("eia_support_adviser_hint"), error: errors["adviser"],
                catalogue: visit.catalogue),
            TextArea(
                "reason", label: visit.text("eia_reason"), value: reason, hint: visit.text("eia_support_reason_hint"), error: errors["reason"], rows: 3,
                maximum: 2000, catalogue: visit.catalogue),
        ]
        let page = AssessmentFormPage(
            caption: visit.text("eia_line_policy", ["reference": policy.reference, "title": policy.title]), heading: visit.text("eia_support_title"),
            lede: visit.text("eia_support_lede"),
            action: Address.policySupport(policy.id), etag: etag, key: "", fields: fields, others: errors.others, button: visit.text("eia_support_button"),
            cancelURL: Address.policy(policy.id), catalogue: visit.catalogue)
        let head = ShowPolicy.head(policy, title: page.heading, below: true, hasErrors: !errors.isEmpty, visit)
        return try await visit.page("eia/form", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
