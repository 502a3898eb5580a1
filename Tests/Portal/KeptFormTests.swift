import ContractsCore
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import Portal

@Suite("Nothing typed is lost")
struct KeptFormTests {
    private static let typed = "Met the “Somali women's group” <twice> & wrote it up: \"\u{301}good\"\n\nSecond line + 100 % = ok"

    @Test("A form that comes after its session has ended goes through the sign-in and on, letter by letter")
    func throughSignIn() async throws {
        try await withPortal { world in
            let person = try await world.person("Administrator", [PersonGrant(role: .administrator, unit: nil, until: nil)])
            let browser = try await world.browser(as: person)
            let token = try await browser.token(on: "/administration/people/new")
            try await world.pool.execute("DELETE FROM session")

            let refused = try await browser.post("/administration/people/new", [("name", Self.typed), ("rank", "Sergeant"), ("rank", "again")], token: token)
            #expect(refused.status == 401 && refused.text.contains("What you typed is kept"))
            let kept = Hidden.fields(of: refused.text)
            #expect(kept.first { $0.name == "kept_address" }?.value == "/administration/people/new")

            let back = try await browser.post("/sign-in", [("subject", person.description)] + kept.map { ($0.name, $0.value) })
            #expect(back.status == 200 && back.text.contains("Carry on where you were") && back.text.contains("action=\"/administration/people/new\""))
            let fields = Hidden.fields(of: back.text).filter { !["csrf_token", "person"].contains($0.name) }
            #expect(fields.map(\.name) == ["name", "rank", "rank"])
            #expect(fields.first?.value == Self.typed)

            let sent = try await browser.post("/administration/people/new", fields.map { ($0.name, $0.value) }, token: back.text.value(ofHidden: "csrf_token"))
            // Taken as if it had never been away: the name has a line break, and the page says so with the text still in it.
            #expect(sent.status == 422 && sent.text.contains("all on one line"))
        }
    }

    @Test("A form whose service is down comes back whole, to be sent again")
    func outage() async throws {
        try await withPortal { world in
            let browser = try await world.browser(.administrator)
            let answer = try await browser.submit(
                "/administration/people/new", to: "/administration/units/new",
                [("code", "ZZ"), ("name", Self.typed), ("kind", "ocu"), ("validFrom-day", "1"), ("validFrom-month", "4"), ("validFrom-year", "2012")])
            #expect(answer.status == 503 && answer.text.contains("did not answer") && answer.text.contains("action=\"/administration/units/new\""))
            #expect(Hidden.fields(of: answer.text).first { $0.name == "name" }?.value == Self.typed)
        }
    }

    @Test("The way through the sign-in leads to the portal's own addresses only")
    func foreignAddress() {
        for address in ["https://evil.example/", "//evil.example", "/\\evil.example", nil] {
            let fields = (address.map { [Form.Field(name: "kept_address", value: $0)] } ?? []) + [Form.Field(name: "kept.name", value: "x")]
            #expect(KeptForm(signIn: Form(fields: fields)) == nil)
        }
    }

    @Test("A body over the limit is refused before it is read, and an unreadable one says so")
    func limits() async throws {
        try await withPortal { world in
            let browser = try await world.browser(.administrator)
            let large = try await browser.post("/administration/people/new", [("name", String(repeating: "x", count: PageRouter.standardLimit))])
            #expect(large.status == 413 && large.text.contains("too large"))
            let json = try await world.service.post("/sign-in", "{}")
            #expect(json.status == 400)
        }
    }
}
