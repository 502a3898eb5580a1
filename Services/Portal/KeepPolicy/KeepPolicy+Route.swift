import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import Identity
import ServiceKit

/// Puts a policy into the register, and changes it (I1).
enum KeepPolicy {
    static func new(_ visit: Visit) async throws -> Response {
        var input = PolicyInput()
        let units = try await units(visit)
        if units.count == 1, let only = units.first { input.unit = only.value }
        return try await page(visit, nil, input, FieldErrors(), key: UUID().uuidString.lowercased(), etag: nil)
    }

    static func add(_ visit: Visit, _ form: Form) async throws -> Response {
        let input = PolicyInput(form)
        var errors = FieldErrors()
        if let content = input.content(try await PersonChoice(visit), errors: &errors, catalogue: visit.catalogue) {
            do {
                let policy = try await visit.eia(
                    EIAAPI.createPolicy, body: content, key: try RequestKey(form["idempotency_key"] ?? "", for: content).text)
                // Whoever came from "Do I need one?" goes on with the answers given there.
                let answers = ScreeningCode(visit.query("answers"))
                let next = answers == nil ? Address.policy(policy.id) : Address.newAssessment(for: policy.id, answers: answers)
                return try await visit.redirect(to: next, flash: Flash(.success, visit.text("eia_policy_added", ["reference": policy.reference])))
            } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
                errors.add(refusal.problem) { PolicyInput.field($0, visit.catalogue) }
            }
        }
        return try await page(visit, nil, input, errors, key: form["idempotency_key"] ?? "", etag: nil)
    }

    static func show(_ visit: Visit) async throws -> Response {
        let policy = try await ShowPolicy.detail(visit).policy
        if let turned = try await ShowPolicy.turnedAway(visit, policy, unless: \.mayChange) { return turned }
        return try await page(visit, policy, PolicyInput(policy), FieldErrors(), key: "", etag: policy.etag)
    }

    static func change(_ visit: Visit, _ form: Form) async throws -> Response {
        let policy = try await ShowPolicy.detail(visit).policy
        let input = PolicyInput(form)
        var errors = FieldErrors()
        var etag = form["etag"] ?? ""
        if let content = input.content(try await PersonChoice(visit, keeping: [policy.owner]), errors: &errors, catalogue: visit.catalogue) {
            do {
                _ = try await visit.eia(EIAAPI.changePolicy, ["policy": policy.id], body: content, match: etag)
                return try await visit.redirect(to: Address.policy(policy.id), flash: Flash(.success, visit.text("eia_policy_saved")))
            } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
                etag = refusal.problem.current?.etag ?? etag
                errors.add(AssessmentConflict.sentence(refusal.problem, visit.catalogue))
            } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
                errors.add(refusal.problem) { PolicyInput.field($0, visit.catalogue) }
            }
        }
        return try await page(visit, policy, input, errors, key: "", etag: etag)
    }

    /// Units that the reader may register policies of: all for who assures quality, else those of their own authorship.
    private static func units(_ visit: Visit, keeping policy: EIAAPI.Policy? = nil) async throws -> [(value: String, label: String)] {
        let person = try visit.signedIn.person
        var units = person.grants.filter { $0.role == .eiaAuthor }.compactMap(\.unit).map { (value: $0.id.description, label: "\($0.name) (\($0.code))") }
        if person.has(anyOf: [.eiaQA, .administrator]) || person.grants.contains(where: { $0.role == .eiaAuthor && $0.unit == nil }) {
            units = try await visit.everyItem(EIAAPI.listUnits, query: [("limit", "1000")], of: visit.site.eia).map {
                (value: $0.id.description, label: "\($0.name) (\($0.code))")
            }
        }
        if let policy, !units.contains(where: { $0.value == policy.unit.id.description }) {
            units.insert((value: policy.unit.id.description, label: policy.unit.name), at: 0)
        }
        return units
    }

    private static func page(
        _ visit: Visit, _ policy: EIAAPI.Policy?, _ input: PolicyInput, _ errors: FieldErrors, key: String, etag: String?
    ) async throws -> Response {
        let catalogue = visit.catalogue
        let people = try await PersonChoice(visit, keeping: policy.map { [$0.owner] } ?? [])
        let page = AssessmentFormPage(
            caption: policy?.reference ?? visit.text("eia_policies_title"), heading: visit.text(policy == nil ? "eia_policy_add" : "eia_policy_change"),
            lede: visit.text(policy == nil ? "eia_policy_add_lede" : "eia_policy_change_lede"),
            action: policy.map { Address.changePolicy($0.id) } ?? Address.newPolicy(answers: ScreeningCode(visit.query("answers"))), etag: etag, key: key,
            fields: input.fields(try await units(visit, keeping: policy), people, errors: errors, catalogue: catalogue), others: errors.others,
            button: visit.text(policy == nil ? "eia_policy_add_button" : "eia_policy_change_button"),
            cancelURL: policy.map { Address.policy($0.id) } ?? Address.policies, catalogue: catalogue)
        let head =
            policy.map { ShowPolicy.head($0, title: page.heading, below: true, hasErrors: !errors.isEmpty, visit) }
            ?? PageHead(page.heading, section: .assessments, breadcrumbs: ListPolicies.crumbs(visit), hasErrors: !errors.isEmpty)
        return try await visit.page("eia/form", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
