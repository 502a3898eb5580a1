import ContractsCore
import Foundation
import Identity
import Postgres
import ServiceKit
import TestSupport
import Testing

@testable import Portal

@Suite("People and their roles")
struct PeopleTests {
    @Test("Every change is in the audit trail, and the trail holds")
    func audit() async throws {
        try await withPortal { world in
            let administrator = try await world.browser(.administrator)
            let made = try await administrator.submit("/administration/people/new", [("name", "SPOC, Barnet"), ("rank", "Inspector")])
            let address = try #require(made.headers["location"])
            let id = try #require(PersonID(String(address.split(separator: "/")[2])))
            try await world.site.people.give([PersonGrant(role: .spoc, unit: PortalWorld.barnet, until: nil)], to: id, by: PortalWorld.origin)
            let removal = "\(address)/grants/spoc/\(PortalWorld.barnet.id)/removal"
            #expect(try await administrator.submit(address, to: removal, []).status == 303)
            #expect(
                try await administrator.submit("\(address)/details", [("name", "SPOC, Barnet"), ("rank", "Sergeant"), ("active", "yes"), ("etag", "1")]).status
                    == 303)

            #expect(try await world.site.people.events(of: id).map(\.action) == ["person.change", "person.revoke", "person.grant", "person.create"])
            #expect(try await AuditTrail.verify(world.pool).isIntact)
            let page = try await administrator.get(address).text
            #expect(page.contains("SPOC, Barnet saved") && page.contains("Role removed by"))
        }
    }

    @Test("A change from an older version is refused, and the typed text stays")
    func staleVersion() async throws {
        try await withPortal { world in
            let administrator = try await world.browser(.administrator)
            let id = try await world.person("SPOC, Enfield")
            let form = Address.changePerson(id)
            #expect(try await administrator.submit(form, [("name", "First"), ("active", "yes"), ("etag", "1")]).status == 303)
            let second = try await administrator.submit(form, [("name", "Second"), ("active", "yes"), ("etag", "1")])
            #expect(second.status == 422 && second.text.contains("changed by someone else") && second.text.contains("value=\"Second\""))
            #expect(try await world.site.people.find(id)?.person.name == "First")
        }
    }

    @Test("Administrators do not lock themselves out")
    func yourself() async throws {
        try await withPortal { world in
            let id = try await world.person("Administrator", [PersonGrant(role: .administrator, unit: nil, until: nil)])
            let browser = try await world.browser(as: id)
            _ = try await browser.submit(Address.person(id), to: "\(Address.grants(id))/administrator/all/removal", [])
            let refused = try await browser.submit(Address.changePerson(id), [("name", "Administrator"), ("active", "no"), ("etag", "1")])
            #expect(refused.status == 422)
            let person = try #require(try await world.site.people.find(id)).person
            #expect(person.active && person.has(.administrator))
        }
    }

    @Test("Somebody who may no longer sign in is signed out at once")
    func deactivation() async throws {
        try await withPortal { world in
            let id = try await world.person("SPOC, Enfield")
            let browser = try await world.browser(as: id)
            try await world.site.people.change(id, to: PersonDetails(name: "SPOC, Enfield", rank: nil, active: false), from: 1, by: PortalWorld.origin)
            #expect(try await browser.get("/").headers["location"] == "/sign-in")
            #expect(try await browser.post("/sign-in", [("subject", id.description)]).status == 404)
        }
    }

    @Test("What is given is checked: a role, where, until when")
    func grantForm() throws {
        let units = [PortalWorld.enfield.id: PortalWorld.enfield]
        let today = LocalDate("2026-11-21")!
        func errors(_ fields: [(String, String)]) throws -> Set<String> {
            var errors = FieldErrors()
            let form = GrantForm(Form(fields: fields.map { Form.Field(name: $0.0, value: $0.1) }))
            let grants = form.grants(units, today: today, errors: &errors, catalogue: try Catalogue(language: "en", folder: PortalResources.folder("Strings")))
            #expect((grants == nil) == !errors.isEmpty)
            return Set(errors.byField.keys)
        }
        #expect(try errors([]) == ["role", "units"])
        #expect(try errors([("role", "spoc"), ("scope", "all")]) == ["scope"])
        #expect(try errors([("role", "spoc"), ("scope", "units"), ("units", UnitID.new().description)]) == ["units"])
        #expect(try errors([("role", "inspector"), ("scope", "all")]) == ["until"])
        #expect(try errors([("role", "inspector"), ("scope", "all"), ("until-day", "20"), ("until-month", "11"), ("until-year", "2026")]) == ["until"])
        #expect(try errors([("role", "inspector"), ("scope", "all"), ("until-day", "21"), ("until-month", "11"), ("until-year", "2026")]).isEmpty)
        #expect(try errors([("role", "spoc"), ("scope", "units"), ("units", PortalWorld.enfield.id.description)]).isEmpty)
    }

    @Test("A last day ends at midnight in London, summer and winter")
    func lastDay() throws {
        #expect(LocalDate("2030-03-30")!.end == JSONCoding.date("2030-03-31T00:00:00Z"))
        #expect(LocalDate("2030-03-31")!.end == JSONCoding.date("2030-03-31T23:00:00Z"))
        #expect(LocalDate(endingAt: LocalDate("2030-03-31")!.end).description == "2030-03-31")
    }
}
