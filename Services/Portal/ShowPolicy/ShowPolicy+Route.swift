import ContractsCore
import ContractsEIA
import ContractsEvidence
import Foundation
import Hummingbird
import ServiceKit

/// A policy with its assessments, and what its adviser noted (I1, I10).
enum ShowPolicy {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, try await detail(visit))
    }

    /// The adviser notes what was done.
    static func note(_ visit: Visit, _ form: Form) async throws -> Response {
        let policy = try visit.path("policy", as: PolicyID.self), note = EIAAPI.NewSupportNote(text: form["text"] ?? "")
        do {
            let key = try RequestKey(form["idempotency_key"] ?? "", for: note).text
            _ = try await visit.eia(EIAAPI.addSupportNote, ["policy": policy], body: note, key: key)
            return try await visit.redirect(to: Address.policy(policy), flash: Flash(.success, visit.text("eia_support_noted")))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            var errors = FieldErrors()
            errors.add(refusal.problem) { $0 == "/text" ? ("text", visit.text("eia_support_note")) : nil }
            return try await page(visit, try await detail(visit), note: note.text, errors: errors, key: form["idempotency_key"])
        }
    }

    static func detail(_ visit: Visit) async throws -> EIAAPI.PolicyDetail {
        try await visit.eia(EIAAPI.getPolicy, ["policy": try visit.path("policy", as: PolicyID.self)])
    }

    /// Back to the policy's page, before anything is typed that the service would refuse.
    static func turnedAway(_ visit: Visit, _ policy: EIAAPI.Policy, unless may: KeyPath<PolicyReader, Bool>) async throws -> Response? {
        guard try policy.closedAt != nil || !PolicyReader(visit, policy)[keyPath: may] else { return nil }
        let flash = Flash(
            .notice, visit.text("eia_policy_not_now"), text: visit.text(policy.closedAt == nil ? "eia_policy_not_yours" : "eia_policy_is_closed"))
        return try await visit.redirect(to: Address.policy(policy.id), flash: flash)
    }

    /// - Parameter below: whether the page stands below the policy's own.
    static func head(_ policy: EIAAPI.Policy, title: String, below: Bool, hasErrors: Bool = false, _ visit: Visit) -> PageHead {
        let crumbs = ListPolicies.crumbs(visit) + (below ? [FrameLink(policy.reference, Address.policy(policy.id))] : [])
        var head = PageHead(title, section: .assessments, breadcrumbs: crumbs, unit: policy.unit.id, hasErrors: hasErrors)
        head.marking = EvidenceAPI.Marking(rawValue: policy.marking.rawValue) ?? .official
        return head
    }

    private static func page(
        _ visit: Visit, _ detail: EIAAPI.PolicyDetail, note: String = "", errors: FieldErrors = FieldErrors(), key: String? = nil
    ) async throws -> Response {
        let page = PolicyPage(
            detail, reader: try PolicyReader(visit, detail.policy), note: note, errors: errors, key: key ?? UUID().uuidString.lowercased(),
            catalogue: visit.catalogue)
        let head = head(
            detail.policy, title: visit.text("eia_page_title", ["reference": detail.policy.reference, "title": detail.policy.title]), below: false,
            hasErrors: !errors.isEmpty, visit)
        return try await visit.page("eia/policy", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
