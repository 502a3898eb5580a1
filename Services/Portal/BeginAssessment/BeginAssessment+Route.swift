import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import Identity
import ServiceKit

/// An assessment begins for a policy: what is proposed, and who owns, writes and decides (I1).
enum BeginAssessment {
    static func show(_ visit: Visit) async throws -> Response {
        guard let detail = try await policy(visit) else { return try await ChoosePolicy.show(visit) }
        if let turned = try await turnedAway(visit, detail) { return turned }
        let policy = detail.policy
        var people = PeopleInput()
        people.owner = policy.owner.subject
        people.authors = [try visit.signedIn.principal.subject]
        return try await page(visit, policy, BeginInput(people), FieldErrors(), key: UUID().uuidString.lowercased())
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        guard let policy = try await policy(visit)?.policy else { return try await ChoosePolicy.show(visit) }
        let input = BeginInput(form)
        var errors = FieldErrors()
        if let people = input.people.people(try await offered(visit, policy), errors: &errors, catalogue: visit.catalogue) {
            let new = EIAAPI.NewAssessment(
                policy: policy.id, title: input.title, proposal: input.proposal, owner: people.owner, authors: people.authors,
                decisionMakers: people.decisionMakers, supersedes: replaced(visit))
            do {
                let made = try await visit.eia(EIAAPI.createAssessment, body: new, key: try RequestKey(form["idempotency_key"] ?? "", for: new).text)
                let flash = Flash(
                    .success, visit.text("eia_begun", ["reference": made.summary.reference]), text: visit.text("eia_begun_text"))
                return try await visit.redirect(
                    to: Address.screening(made.summary.id, answers: ScreeningCode(visit.query("answers"))), flash: flash)
            } catch let refusal as RemoteProblem where [403, 409, 422].contains(refusal.problem.status) {
                errors.add(refusal.problem) { BeginInput.field($0, visit.catalogue) }
            }
        }
        return try await page(visit, policy, input, errors, key: form["idempotency_key"] ?? "")
    }

    /// The policy that the address names.
    private static func policy(_ visit: Visit) async throws -> EIAAPI.PolicyDetail? {
        guard let id = visit.query("policy").flatMap(PolicyID.init) else { return nil }
        return try await visit.eia(EIAAPI.getPolicy, ["policy": id])
    }

    /// To the policy's page, with the reason, before anything is typed that the service would refuse. Nil for who may begin.
    private static func turnedAway(_ visit: Visit, _ detail: EIAAPI.PolicyDetail) async throws -> Response? {
        let policy = detail.policy
        let reason: String
        if policy.closedAt != nil {
            reason = visit.text("eia_begin_closed")
        } else if !(try PolicyReader(visit, policy).mayBegin) {
            reason = visit.text("eia_begin_not_yours")
        } else if [.policy, .sop].contains(policy.kind), let other = detail.assessments.first(where: { PolicyPage.underWay.contains($0.state) }) {
            reason = visit.text("eia_begin_under_way", ["reference": other.reference])
        } else {
            return nil
        }
        return try await visit.redirect(to: Address.policy(policy.id), flash: Flash(.notice, visit.text("eia_begin_not_now"), text: reason))
    }

    /// The assessment that the new one is written anew from.
    private static func replaced(_ visit: Visit) -> AssessmentID? { visit.query("supersedes").flatMap(AssessmentID.init) }

    private static func offered(_ visit: Visit, _ policy: EIAAPI.Policy) async throws -> PeopleOffered {
        try await PeopleOffered(visit, unit: policy.unit.id, keeping: [policy.owner])
    }

    private static func page(
        _ visit: Visit, _ policy: EIAAPI.Policy, _ input: BeginInput, _ errors: FieldErrors, key: String
    ) async throws -> Response {
        let catalogue = visit.catalogue
        let page = AssessmentFormPage(
            caption: [policy.reference, policy.unit.name].joined(separator: " · "), heading: visit.text("eia_begin"), lede: visit.text("eia_begin_lede"),
            facts: [Fact(visit.text("eia_policy"), policy.title)],
            action: Address.newAssessment(for: policy.id, answers: ScreeningCode(visit.query("answers")), replacing: replaced(visit)), etag: nil, key: key,
            fields: input.fields(try await offered(visit, policy), errors: errors, catalogue: catalogue), others: errors.others,
            button: visit.text("eia_begin_button"), cancelURL: Address.policy(policy.id), catalogue: catalogue)
        return try await visit.page(
            "eia/form", page, head(page.heading, hasErrors: !errors.isEmpty, visit), status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    static func head(_ title: String, hasErrors: Bool, _ visit: Visit) -> PageHead {
        PageHead(title, section: .assessments, breadcrumbs: [FrameLink(visit.text("eia_title"), Address.assessments)], hasErrors: hasErrors)
    }
}
