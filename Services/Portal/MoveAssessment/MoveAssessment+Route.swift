import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import ServiceKit

/// Moves an assessment on, with a note or a reason: to its owner, back, to quality assurance, open again for a changed proposal, given up (I4).
enum MoveAssessment {
    static func show(_ visit: Visit) async throws -> Response {
        let step = try step(visit), detail = try await ShowAssessment.detail(visit)
        guard detail.allowed.contains(step.transition) else {
            let flash = Flash(.notice, visit.text("eia_not_now_title"), text: visit.text("eia_not_now_text"))
            return try await visit.redirect(to: Address.assessment(detail.summary.id), flash: flash)
        }
        return try await page(
            visit, step, detail, StepInput(step, detail), FieldErrors(), key: UUID().uuidString.lowercased(), etag: detail.summary.etag)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let step = try step(visit), id = try visit.path("assessment", as: AssessmentID.self)
        let input = StepInput(form)
        var errors = FieldErrors()
        var etag = form["etag"] ?? ""
        do {
            try await input.send(step, to: id, match: etag, form: form["idempotency_key"] ?? "", visit)
            return try await visit.redirect(to: Address.assessment(id), flash: Flash(.success, visit.text("eia_moved_\(step.rawValue)")))
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            etag = refusal.problem.current?.etag ?? etag
            errors.add(AssessmentConflict.sentence(refusal.problem, visit.catalogue))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { StepInput.field($0, step, visit.catalogue) }
        }
        return try await page(visit, step, try await ShowAssessment.detail(visit), input, errors, key: form["idempotency_key"] ?? "", etag: etag)
    }

    private static func step(_ visit: Visit) throws -> AssessmentStep {
        guard let step = AssessmentStep(rawValue: try visit.context.path("step", as: String.self)) else { throw ProblemError.notFound() }
        return step
    }

    private static func page(
        _ visit: Visit, _ step: AssessmentStep, _ detail: EIAAPI.AssessmentDetail, _ input: StepInput, _ errors: FieldErrors, key: String, etag: String
    ) async throws -> Response {
        let summary = detail.summary, catalogue = visit.catalogue
        let page = AssessmentFormPage(
            caption: AssessmentPlace.below(summary), heading: visit.text("eia_step_\(step.rawValue)_title"),
            lede: visit.text("eia_step_\(step.rawValue)_lede"), notices: notices(step, detail, catalogue),
            facts: [Fact(visit.text("eia_assessment"), summary.title), Fact(visit.text("eia_owner"), catalogue.person(summary.owner))],
            action: Address.step(step, of: summary.id), etag: etag, key: key, fields: input.fields(step, errors: errors, catalogue: catalogue),
            others: errors.others, button: visit.text("eia_step_\(step.rawValue)_button"), cancelURL: Address.assessment(summary.id), catalogue: catalogue)
        let head = AssessmentPlace.head(summary, title: page.heading, hasErrors: !errors.isEmpty, visit)
        return try await visit.page("eia/form", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// What to know first: what is still blank, or what will be void.
    private static func notices(_ step: AssessmentStep, _ detail: EIAAPI.AssessmentDetail, _ catalogue: Catalogue) -> [AssessmentFormPage.Notice] {
        let summary = detail.summary
        switch step {
        case .sendToOwner, .submit:
            let open = detail.sections.filter { $0.progress != .complete }
            guard let first = open.first else { return [] }
            return [
                AssessmentFormPage.Notice(
                    "warning", catalogue.text("eia_blank_sections", count: open.count), open.map { "\($0.number). \($0.title)" }.joined(separator: "; "),
                    link: Link(catalogue.text("eia_do_continue", ["title": first.title]), Address.section(first.key, of: summary.id)))
            ]
        case .changeProposal:
            guard detail.approvals.contains(where: { $0.voidedAt == nil }) else { return [] }
            return [AssessmentFormPage.Notice("warning", catalogue.text("eia_will_void_title"), catalogue.text("eia_will_void_text"))]
        case .sendBack, .rescreen, .withdraw: return []
        }
    }
}
