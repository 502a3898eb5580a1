import ContractsCore
import ContractsEvidence
import Hummingbird
import Identity
import ServiceKit

enum AdministerPeople {
    private static let most = 200

    static func list(_ visit: Visit) async throws -> Response {
        let query = visit.query("q").map { String($0.prefix(100)) }
        let people = try await visit.site.people.list(matching: query, limit: most)
        let catalogue = visit.catalogue
        let page = ListPage(
            heading: visit.text("admin_people_title"), summary: catalogue.text("admin_people_count", count: people.count),
            primary: Link(visit.text("admin_person_add"), "/administration/people/new"),
            search: SearchForm("/administration/people", label: visit.text("admin_search_people"), query: query),
            unavailable: nil,
            table: ListPage.Table(
                caption: visit.text("admin_people_title"), columns: ["name", "rank", "roles"].map { visit.text("admin_column_\($0)") },
                rows: people.map { (url: Address.person($0.person.id), name: $0.person.name, values: [$0.person.rank ?? "", roles($0.person, catalogue)]) }
            ),
            emptyState: people.isEmpty ? Empty(visit.text("admin_people_empty"), action: visit.text("admin_people_empty_action")) : nil, links: []
        )
        return try await visit.page("admin/list", page, Administration.head(page.heading, catalogue))
    }

    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, typed: GrantForm(), errors: FieldErrors(), units: try await units(visit))
    }

    static func give(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("person", as: PersonID.self)
        let units = try await visit.everyItem(EvidenceAPI.listUnits)
        let known = Dictionary(units.map { ($0.id, PersonGrant.Unit(id: $0.id, code: $0.code, name: $0.name)) }) { first, _ in first }
        let typed = GrantForm(form)
        var errors = FieldErrors()
        guard let grants = typed.grants(known, today: LocalDate(visit.site.clock()), errors: &errors, catalogue: visit.catalogue), let role = grants.first?.role
        else {
            return try await page(visit, typed: typed, errors: errors, units: units)
        }
        let person = try await person(id, visit).person
        try await visit.site.people.give(grants, to: id, by: visit.peopleOrigin)
        let title = visit.text("admin_grant_given", ["role": visit.catalogue.role(role), "person": person.name])
        return try await visit.redirect(to: Address.person(id), flash: Flash(.success, title))
    }

    static func remove(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("person", as: PersonID.self)
        let role = try visit.context.path("role", as: String.self)
        let place = try visit.context.path("unit", as: String.self)
        guard let role = Role(rawValue: role), place == GrantForm.everywhere || UnitID(place) != nil else { throw ProblemError.notFound() }
        do {
            let removed = try await visit.site.people.remove(role, in: UnitID(place), from: id, by: visit.peopleOrigin)
            let person = try await person(id, visit).person
            let title = visit.text("admin_grant_removed", ["role": visit.catalogue.role(role), "person": person.name])
            return try await visit.redirect(to: Address.person(id), flash: removed.map { _ in Flash(.success, title) })
        } catch PeopleRefusal.yourself {
            return try await visit.redirect(to: Address.person(id), flash: Flash(.error, visit.text("admin_error_yourself")))
        } catch PeopleRefusal.unknown {
            throw ProblemError.notFound()
        }
    }

    static func person(_ id: PersonID, _ visit: Visit) async throws -> KnownPerson {
        guard let known = try await visit.site.people.find(id) else { throw ProblemError.notFound() }
        return known
    }

    private static func units(_ visit: Visit) async throws -> [EvidenceAPI.UnitSummary]? {
        try await visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listUnits) }
    }

    private static func page(_ visit: Visit, typed: GrantForm, errors: FieldErrors, units: [EvidenceAPI.UnitSummary]?) async throws -> Response {
        let known = try await person(visit.path("person"), visit)
        let events = try await visit.site.people.events(of: known.person.id)
        let page = PersonPage(known, events: events, units: units, typed: typed, errors: errors, catalogue: visit.catalogue)
        let head = Administration.head(
            known.person.name, above: [FrameLink(visit.text("admin_people_title"), "/administration/people")], hasErrors: !errors.isEmpty, visit.catalogue)
        return try await visit.page("admin/person", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static func roles(_ person: Person, _ catalogue: Catalogue) -> String {
        person.active ? person.roleLine(catalogue) : catalogue.text("admin_person_inactive")
    }
}

extension Visit {
    /// Who changes people here, for the audit trail.
    var peopleOrigin: People.Origin {
        get throws { People.Origin(principal: try signedIn.principal, address: context.origin) }
    }
}
