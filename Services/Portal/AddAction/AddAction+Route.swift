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
        typed.place = visit.query("plan").map { "plan:\($0)" } ?? visit.query("unit").map { "unit:\($0)" } ?? ""
        typed.about = try await IndicatorAsked(visit)
        let templates = try await ActOnAction.templates(visit, of: typed.about?.code)
        if let chosen = templates.first(where: { $0.id.description == visit.query("template") }) {
            typed.content = ActionInput(chosen.content, today: LocalDate(visit.site.clock()))
        }
        return try await page(visit, typed, templates: templates, FieldErrors(), key: UUID().uuidString.lowercased())
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let typed = NewActionInput(form)
        var errors = FieldErrors()
        let candidates = try await LeadField.candidates(visit, in: try await unit(of: typed.place, visit), keeping: nil)
        guard let action = typed.action(candidates, errors: &errors, catalogue: visit.catalogue) else {
            return try await page(visit, typed, templates: [], errors, key: form["idempotency_key"] ?? "")
        }
        do {
            let key = try RequestKey(form["idempotency_key"] ?? "", for: action).text
            let made = try await visit.actionPlan(ActionPlanAPI.createAction, body: action, key: key).action
            let flash = Flash(.success, visit.text(made.state == .agreed ? "actions_flash_new" : "actions_flash_proposed", ["number": String(made.number)]))
            return try await visit.redirect(to: Address.action(made.id), flash: flash)
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { ActionPointers.field($0, visit.catalogue) }
        }
        return try await page(visit, typed, templates: [], errors, key: form["idempotency_key"] ?? "")
    }

    private static let unitRoles: Set<Role> = [.contributor, .spoc, .commander, .adviser]
    private static let corporateRoles: Set<Role> = [.moderator, .boardSecretary]

    /// Whether the page offers it. The service decides.
    static func mayAdd(_ visit: Visit, in unit: UnitID? = nil) throws -> Bool {
        let principal = try visit.signedIn.principal
        guard let unit else { return principal.has(anyOf: unitRoles.union(corporateRoles)) }
        return principal.has(anyOf: unitRoles, in: unit)
    }

    private struct Place {
        let value: String
        let label: String
        let unit: UnitID?
    }

    /// The reader's units and the open plans that are theirs to add to.
    private static func places(_ visit: Visit) async throws -> [Place] {
        let person = try visit.signedIn.person
        let units = person.ownUnits.filter { unit in unitRoles.contains { person.has($0, in: unit.id) } }
        let corporate = person.has(anyOf: corporateRoles)
        let open = try await plans(visit, queries: queries(corporate: corporate, units: units.map(\.id))).filter { plan in
            guard let unit = plan.unit else { return corporate }
            return !plan.standing && units.contains { $0.id == unit }
        }
        return units.map { Place(value: "unit:\($0.id)", label: $0.name, unit: $0.id) }
            + open.map { Place(value: "plan:\($0.id)", label: [$0.unitName, $0.title].compactMap(\.self).joined(separator: ": "), unit: $0.unit) }
    }

    /// What the open plans of the reader's are asked for by: for corporate people, who may read every unit's, one question for each kind and unit of theirs.
    static func queries(corporate: Bool, units: [UnitID]) -> [[(String, String)]] {
        let every = [("open", "true"), ("limit", "200")]
        guard corporate else { return [every] }
        let kinds: [ActionPlanAPI.PlanKind] = [.corporate, .staffSupportAssociation]
        return (kinds.map { ("kind", $0.rawValue) } + units.map { ("unit", $0.description) }).map { [$0] + every }
    }

    /// In the order of the queries, all asked at once; none where the action-plan service does not answer.
    private static func plans(_ visit: Visit, queries: [[(String, String)]]) async throws -> [ActionPlanAPI.Plan] {
        let found = try await visit.ifAvailable {
            try await withThrowingTaskGroup(of: (Int, [ActionPlanAPI.Plan]).self) { group in
                for (place, query) in queries.enumerated() {
                    group.addTask { (place, try await visit.actionPlan(ActionPlanAPI.listPlans, query: query).items) }
                }
                return try await group.reduce(into: [(Int, [ActionPlanAPI.Plan])]()) { $0.append($1) }.sorted { $0.0 < $1.0 }.flatMap(\.1)
            }
        }
        return found ?? []
    }

    /// Whose people may lead it.
    private static func unit(of place: String, _ visit: Visit) async throws -> UnitID? {
        if let unit = NewActionInput.unit(of: place) { return unit }
        return try await places(visit).first { $0.value == place }?.unit
    }

    private static func page(
        _ visit: Visit, _ typed: NewActionInput, templates: [ActionPlanAPI.ActionTemplate], _ errors: FieldErrors, key: String
    ) async throws -> Response {
        let catalogue = visit.catalogue
        let places = try await places(visit)
        let place = places.count == 1 ? places[0] : places.first { $0.value == typed.place }
        let unit = typed.unit ?? place?.unit
        let candidates = try await LeadField.candidates(visit, in: unit, keeping: nil)
        let page = ActionFormPage(
            caption: catalogue.text("actions_title"), heading: catalogue.text("actions_add"), lede: catalogue.text("actions_add_lede"),
            facts: typed.about.map { [Fact(catalogue.text("actions_fact_indicator"), "\($0.code) \($0.wording)")] } ?? [],
            templates: links(templates, visit), action: Address.newAction, etag: nil,
            key: key, hidden: typed.about?.hidden ?? [],
            fields: typed.fields(places.map { (value: $0.value, label: $0.label) }, candidates, errors: errors, catalogue: catalogue), others: errors.others,
            button: catalogue.text("actions_add_button"), cancelURL: Address.actions, catalogue: catalogue,
            emptyState: places.isEmpty && errors.isEmpty ? noPlace(mayPlan: try ChangePlan.mayPlanAnywhere(visit), catalogue) : nil)
        let head = PageHead(
            page.heading, section: .actions, breadcrumbs: [FrameLink(catalogue.text("actions_title"), Address.actions)], unit: unit,
            hasErrors: page.errorSummary != nil)
        return try await visit.page("actions/form", page, head, status: page.errorSummary == nil ? .ok : .unprocessableContent)
    }

    /// In place of a form that could not be sent.
    /// - Parameter mayPlan: whether the reader may make the plan that is missing.
    static func noPlace(mayPlan: Bool, _ catalogue: Catalogue) -> Empty {
        Empty(
            catalogue.text("actions_no_place"), action: catalogue.text(mayPlan ? "actions_no_place_action" : "actions_no_place_ask"),
            link: mayPlan ? Link(catalogue.text("plans_add"), Address.newPlan) : nil)
    }

    /// Each opens the form anew with what the template says.
    private static func links(_ templates: [ActionPlanAPI.ActionTemplate], _ visit: Visit) -> [Link] {
        let kept = ["plan", "unit", "indicator"].compactMap { name in visit.query(name).map { (name: name, value: $0) } }
        return templates.map { Link($0.content.title, Address.newAction(kept + [(name: "template", value: $0.id.description)])) }
    }
}
