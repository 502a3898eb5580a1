import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import Identity
import ServiceKit

/// An action of one's own, with no gap behind it (A2).
enum AddAction {
    static func show(_ visit: Visit) async throws -> Response {
        var typed = NewActionInput(Form(fields: []))
        typed.place = visit.query("unit").map { "unit:\($0)" } ?? ""
        typed.about = try await IndicatorAsked(visit)
        return try await page(visit, typed, FieldErrors(), key: UUID().uuidString.lowercased())
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let typed = NewActionInput(form)
        var errors = FieldErrors()
        let candidates = try await LeadField.candidates(visit, in: typed.unit, keeping: nil)
        guard let action = typed.action(candidates, errors: &errors, catalogue: visit.catalogue) else {
            return try await page(visit, typed, errors, key: form["idempotency_key"] ?? "")
        }
        do {
            let key = try RequestKey(form["idempotency_key"] ?? "", for: action).text
            let made = try await visit.actionPlan(ActionPlanAPI.createAction, body: action, key: key).action
            let flash = Flash(.success, visit.text(made.state == .agreed ? "actions_flash_new" : "actions_flash_proposed", ["number": String(made.number)]))
            return try await visit.redirect(to: Address.action(made.id), flash: flash)
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { ActionPointers.field($0, visit.catalogue) }
        }
        return try await page(visit, typed, errors, key: form["idempotency_key"] ?? "")
    }

    private static let unitRoles: Set<Role> = [.contributor, .spoc, .commander, .adviser]
    private static let corporateRoles: Set<Role> = [.moderator, .boardSecretary]

    /// Whether the page offers it. The service decides.
    static func mayAdd(_ visit: Visit, in unit: UnitID? = nil) throws -> Bool {
        let principal = try visit.signedIn.principal
        guard let unit else { return principal.has(anyOf: unitRoles.union(corporateRoles)) }
        return principal.has(anyOf: unitRoles, in: unit)
    }

    /// The reader's units; for those who keep corporate plans, those too.
    private static func places(_ visit: Visit) async throws -> [(value: String, label: String)] {
        let person = try visit.signedIn.person
        var seen: Set<UnitID> = []
        let units = person.grants.filter { unitRoles.contains($0.role) }.compactMap(\.unit).filter { seen.insert($0.id).inserted }.sorted { $0.name < $1.name }
        var places = units.map { (value: "unit:\($0.id)", label: $0.name) }
        if person.has(anyOf: corporateRoles) {
            let plans = try await visit.ifAvailable { try await visit.actionPlan(ActionPlanAPI.listPlans, query: [("open", "true"), ("limit", "200")]) }
            places += (plans?.items ?? []).filter { $0.unit == nil }.map { (value: "plan:\($0.id)", label: $0.title) }
        }
        return places
    }

    private static func page(_ visit: Visit, _ typed: NewActionInput, _ errors: FieldErrors, key: String) async throws -> Response {
        let catalogue = visit.catalogue
        let places = try await places(visit)
        let candidates = try await LeadField.candidates(
            visit, in: typed.unit ?? (places.count == 1 ? NewActionInput.unit(of: places[0].value) : nil), keeping: nil)
        let page = ActionFormPage(
            caption: catalogue.text("actions_title"), heading: catalogue.text("actions_add"), lede: catalogue.text("actions_add_lede"),
            facts: typed.about.map { [Fact(catalogue.text("actions_fact_indicator"), "\($0.code) \($0.wording)")] } ?? [], action: Address.newAction, etag: nil,
            key: key, hidden: typed.about?.hidden ?? [], fields: typed.fields(places, candidates, errors: errors, catalogue: catalogue), others: errors.others,
            button: catalogue.text("actions_add_button"), cancelURL: Address.actions, catalogue: catalogue)
        let head = PageHead(
            page.heading, section: .actions, breadcrumbs: [FrameLink(catalogue.text("actions_title"), Address.actions)], unit: typed.unit,
            hasErrors: page.errorSummary != nil)
        return try await visit.page("actions/form", page, head, status: page.errorSummary == nil ? .ok : .unprocessableContent)
    }
}
