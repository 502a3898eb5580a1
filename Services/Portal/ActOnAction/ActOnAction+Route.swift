import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import ServiceKit

/// Everything that can be done to an action, a form each: complete, accept, change, another due date, milestone, update, done, verify, send back, cancel, reopen (A2).
enum ActOnAction {
    static func show(_ visit: Visit) async throws -> Response {
        let act = try act(visit), detail = try await ShowAction.detail(visit)
        guard detail.acts.contains(act) else {
            let flash = Flash(.notice, visit.text("actions_not_now_title"), text: visit.text("actions_not_now_text"))
            return try await visit.redirect(to: Address.action(detail.action.id), flash: flash)
        }
        let templates = act == .complete ? try await templates(visit, of: detail.action.indicatorCode) : []
        let chosen = templates.first { $0.id.description == visit.query("template") }
        let typed = ActionInput(act, detail.action, template: chosen?.content, today: LocalDate(visit.site.clock()))
        return try await page(visit, act, detail, typed, templates: templates, Refused(), key: UUID().uuidString.lowercased(), etag: detail.action.etag)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let act = try act(visit), id = try visit.path("action", as: ActionID.self)
        let typed = ActionInput(form)
        var refused = Refused()
        var etag = form["etag"] ?? ""
        do {
            let lead = try await lead(act, typed, visit)
            if let send = ActionRequest(act, typed, lead: lead, errors: &refused.errors, catalogue: visit.catalogue) {
                try await send.send(visit, to: id, match: etag, form: form["idempotency_key"] ?? "")
                return try await visit.redirect(to: Address.action(id), flash: Flash(.success, visit.text("actions_flash_\(act.rawValue)")))
            }
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            // What was typed stays; a second press goes by what the page now shows.
            etag = refusal.problem.current?.etag ?? etag
            refused.meanwhile = true
            refused.errors.add(sentence(refusal.problem, visit.catalogue))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            refused.meanwhile = refusal.problem.status == 409
            refused.errors.add(refusal.problem) { ActionPointers.field($0, visit.catalogue) }
        }
        let detail = try await ShowAction.detail(visit)
        if refused.meanwhile { etag = detail.action.etag }
        return try await page(visit, act, detail, typed, templates: [], refused, key: form["idempotency_key"] ?? "", etag: etag)
    }

    /// What a service's refusal of a change means, in words for the page's head.
    static func sentence(_ problem: Problem, _ catalogue: Catalogue) -> String {
        guard problem.status == 412 else { return problem.detail ?? problem.title }
        guard let current = problem.current else { return catalogue.text("admin_error_changed") }
        return catalogue.text("actions_changed_by", ["person": current.changedBy, "time": catalogue.time(current.changedAt)])
    }

    /// What went wrong with a form.
    struct Refused {
        var errors = FieldErrors()
        /// The action is no longer what the form was opened with.
        var meanwhile = false
    }

    private static func act(_ visit: Visit) throws -> ActionPlanAPI.Act {
        guard let act = ActionPlanAPI.Act(rawValue: try visit.context.path("act", as: String.self)), act != .start else { throw ProblemError.notFound() }
        return act
    }

    private static func lead(_ act: ActionPlanAPI.Act, _ typed: ActionInput, _ visit: Visit) async throws -> ActionPlanAPI.Lead? {
        guard act == .complete || act == .change else { return nil }
        let action = try await ShowAction.detail(visit).action
        return typed.lead.lead(of: try await LeadField.candidates(visit, in: action.unit, keeping: action.lead))
    }

    /// Ready-made actions for the indicator; the form does without where they cannot be read.
    static func templates(_ visit: Visit, of indicatorCode: String?) async throws -> [ActionPlanAPI.ActionTemplate] {
        guard let code = indicatorCode else { return [] }
        let found = try await visit.ifAvailable { try await visit.actionPlan(ActionPlanAPI.listTemplates, query: [("indicatorCode", code), ("limit", "20")]) }
        return found?.items ?? []
    }

    private static func page(
        _ visit: Visit, _ act: ActionPlanAPI.Act, _ detail: ActionPlanAPI.ActionDetail, _ typed: ActionInput,
        templates: [ActionPlanAPI.ActionTemplate], _ refused: Refused, key: String, etag: String
    ) async throws -> Response {
        let action = detail.action, catalogue = visit.catalogue
        let context = ActionFormContext(
            candidates: act == .complete || act == .change ? try await LeadField.candidates(visit, in: action.unit, keeping: action.lead) : [],
            evidence: act == .markDone || act == .update ? try await evidence(visit, action) : nil)
        let page = ActionFormPage(
            caption: catalogue.text("actions_caption", ["number": String(action.number), "place": catalogue.place(action)]), heading: catalogue.act(act),
            lede: catalogue.sentences["actions_lede_\(act.rawValue)"], meanwhile: refused.meanwhile ? meanwhile(detail, catalogue) : [],
            facts: facts(action, catalogue), texts: texts(act, action, catalogue),
            templates: templates.map { Link($0.content.title, Address.act(act, on: action.id) + "?template=\($0.id)") },
            action: Address.act(act, on: action.id),
            etag: etag, key: key, fields: typed.fields(act, context, errors: refused.errors, catalogue: catalogue), others: refused.errors.others,
            button: catalogue.text("actions_button_\(act.rawValue)"), cancelURL: Address.action(action.id), catalogue: catalogue)
        let head = ShowAction.head(
            action, title: catalogue.text("actions_form_title", ["act": catalogue.act(act), "number": String(action.number)]),
            hasErrors: page.errorSummary != nil, below: true, visit)
        return try await visit.page("actions/form", page, head, status: refused.meanwhile ? .conflict : page.errorSummary == nil ? .ok : .unprocessableContent)
    }

    /// The unit's items on the action's indicator; nil where they cannot be read.
    private static func evidence(_ visit: Visit, _ action: ActionPlanAPI.Action) async throws -> [EvidenceAPI.Evidence]? {
        guard let unit = action.unit else { return nil }
        let query = [("limit", "50")] + (action.indicator.map { [("indicator", $0.description)] } ?? [])
        do {
            return try await visit.ifAvailable { try await visit.evidence(EvidenceAPI.listEvidence, ["unit": unit], query: query) }?.items
        } catch let refusal as RemoteProblem where [403, 404].contains(refusal.problem.status) {
            return nil
        }
    }
}
