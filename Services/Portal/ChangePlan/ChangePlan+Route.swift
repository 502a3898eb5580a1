import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import Identity
import ServiceKit

/// Makes a plan, says something else of it, closes it (A1).
enum ChangePlan {
    static func new(_ visit: Visit) async throws -> Response {
        var typed = PlanInput(Form(fields: []))
        typed.place = visit.query("unit").map { "unit:\($0)" } ?? ""
        return try await page(visit, nil, typed, Refused(key: UUID().uuidString.lowercased()))
    }

    static func create(_ visit: Visit, _ form: Form) async throws -> Response {
        let typed = PlanInput(form)
        var refused = Refused(key: form["idempotency_key"] ?? "")
        let candidates = try await LeadField.candidates(visit, in: typed.unit, keeping: nil)
        guard let content = typed.content(try await kind(typed, visit), candidates, errors: &refused.errors, catalogue: visit.catalogue) else {
            return try await page(visit, nil, typed, refused)
        }
        do {
            let made = try await visit.actionPlan(
                ActionPlanAPI.createPlan, body: content, key: try RequestKey(refused.key, for: content).text)
            return try await visit.redirect(to: Address.plan(made.id), flash: Flash(.success, visit.text("plans_flash_new")))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            refused.errors.add(refusal.problem) { PlanPointers.field($0, visit.catalogue) }
        }
        return try await page(visit, nil, typed, refused)
    }

    static func show(_ visit: Visit) async throws -> Response {
        let plan = try await ShowPlans.plan(visit)
        return try await page(visit, plan, PlanInput(plan), Refused(key: "", etag: plan.etag))
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let plan = try await ShowPlans.plan(visit)
        var typed = PlanInput(form)
        typed.place = PlanInput(plan).place
        var refused = Refused(key: "", etag: form["etag"])
        let candidates = try await LeadField.candidates(visit, in: plan.unit, keeping: plan.lead)
        guard let content = typed.content(plan.kind, candidates, errors: &refused.errors, catalogue: visit.catalogue) else {
            return try await page(visit, plan, typed, refused)
        }
        do {
            _ = try await visit.actionPlan(ActionPlanAPI.changePlan, ["plan": plan.id], body: content, match: form["etag"])
            let said = content.closed == true && !plan.closed ? "plans_flash_closed" : "plans_flash_saved"
            return try await visit.redirect(to: Address.plan(plan.id), flash: Flash(.success, visit.text(said)))
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            // What was typed stays; a second press goes by what stands now.
            refused.etag = refusal.problem.current?.etag ?? plan.etag
            refused.changed = true
            refused.errors.add(PlanPointers.sentence(refusal.problem, visit.catalogue))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            refused.errors.add(refusal.problem) { PlanPointers.field($0, visit.catalogue) }
        }
        return try await page(visit, plan, typed, refused)
    }

    /// What went wrong with a form, and what it is sent with.
    struct Refused {
        var errors = FieldErrors()
        let key: String
        var etag: String?
        /// Somebody changed the plan after the form was opened.
        var changed = false

        init(key: String, etag: String? = nil) {
            self.key = key
            self.etag = etag
        }
    }

    /// A business group's plan is called so; the unit's own where the evidence service does not say.
    private static func kind(_ typed: PlanInput, _ visit: Visit) async throws -> ActionPlanAPI.PlanKind {
        guard let unit = typed.unit else { return typed.place == PlanInput.association ? .staffSupportAssociation : .corporate }
        let found = try await visit.ifAvailable { try await visit.evidence(EvidenceAPI.getUnit, ["unit": unit]) }
        return found?.kind == .businessGroup ? .businessGroup : .unit
    }

    private static func page(_ visit: Visit, _ plan: ActionPlanAPI.Plan?, _ typed: PlanInput, _ refused: Refused) async throws -> Response {
        let catalogue = visit.catalogue
        let places = plan == nil ? try places(visit) : nil
        let unit = typed.unit ?? (places?.count == 1 ? NewActionInput.unit(of: places?[0].value ?? "") : nil)
        let candidates = try await LeadField.candidates(visit, in: unit, keeping: plan?.lead)
        let fields = typed.fields(
            places: places, mayClose: plan.map { !$0.standing } ?? false, candidates, errors: refused.errors, catalogue: catalogue)
        let page = ActionFormPage(
            caption: plan.map(catalogue.owner) ?? catalogue.text("plans_title"), heading: catalogue.text(plan == nil ? "plans_add" : "plans_change"),
            lede: plan == nil ? catalogue.text("plans_add_lede") : plan?.title, meanwhile: refused.changed ? plan.map { facts($0, catalogue) } ?? [] : [],
            action: plan.map { Address.changePlan($0.id) } ?? Address.newPlan, etag: refused.etag, key: refused.key, fields: fields,
            others: refused.errors.others, button: catalogue.text(plan == nil ? "plans_add_button" : "plans_change_button"),
            cancelURL: plan.map { Address.plan($0.id) } ?? Address.plans, catalogue: catalogue)
        let head = ShowPlans.head(page.heading, below: true, unit: unit, hasErrors: page.errorSummary != nil, visit)
        return try await visit.page("actions/form", page, head, status: refused.changed ? .conflict : page.errorSummary == nil ? .ok : .unprocessableContent)
    }

    private static func facts(_ plan: ActionPlanAPI.Plan, _ catalogue: Catalogue) -> [Fact] {
        let said: [(String, String?)] = [
            ("plans_field_title", plan.title), ("plans_field_summary", plan.summary), ("plans_fact_lead", plan.lead.map(catalogue.lead)),
            ("plans_fact_period", catalogue.period(plan)), ("plans_field_state", catalogue.planState(plan).word),
        ]
        return said.compactMap { key, value in value.map { Fact(catalogue.text(key), $0) } }
    }
}

extension ChangePlan {
    private static let unitRoles: Set<Role> = [.spoc, .commander]
    private static let corporateRoles: Set<Role> = [.moderator, .boardSecretary]

    /// Whether the page offers it. The service decides.
    static func mayPlan(_ visit: Visit, in unit: UnitID?) throws -> Bool {
        let principal = try visit.signedIn.principal
        return unit.map { principal.has(anyOf: unitRoles, in: $0) } ?? principal.has(anyOf: corporateRoles)
    }

    static func mayPlanAnywhere(_ visit: Visit) throws -> Bool { try !places(visit).isEmpty }

    private static func places(_ visit: Visit) throws -> [(value: String, label: String)] {
        let person = try visit.signedIn.person
        let units = person.ownUnits.filter { unit in unitRoles.contains { person.has($0, in: unit.id) } }.map { (value: "unit:\($0.id)", label: $0.name) }
        guard person.has(anyOf: corporateRoles) else { return units }
        return [(PlanInput.corporate, ActionPlanAPI.PlanKind.corporate), (PlanInput.association, .staffSupportAssociation)].map {
            (value: $0.0, label: visit.catalogue.planKind($0.1))
        } + units
    }
}
