import ContractsCore
import Foundation
import Identity
import ServiceKit
import TestSupport
import Testing

@testable import Portal

@Suite("Demonstration sign-in")
struct SignInTests {
    @Test("It lists the sample people and nobody else, and signs nobody else in")
    func samplesOnly() async throws {
        try await withPortal { world in
            let sample = try await world.person("SPOC, Enfield")
            let other = try await world.person("Person from the directory", sample: false)
            let page = try await world.browser().get("/sign-in").text
            #expect(page.contains("SPOC, Enfield") && !page.contains("Person from the directory"))
            for subject in [other.description, PersonID.new().description, "nonsense", ""] {
                let browser = world.browser()
                #expect(try await browser.post("/sign-in", [("subject", subject)]).status == 404)
                #expect(browser.session == nil)
            }
            let browser = world.browser()
            #expect(try await browser.post("/sign-in", [("subject", sample.description)]).headers["location"] == "/")
        }
    }

    @Test("Where it is not set up, the page says so and signs nobody in")
    func notConfigured() async throws {
        try await withPortal(demonstrationSignIn: false) { world in
            let person = try await world.person("SPOC, Enfield")
            let page = try await world.browser().get("/sign-in")
            #expect(page.status == 200 && page.text.contains("no way to sign in") && !page.text.contains("SPOC, Enfield"))
            #expect(try await world.browser().post("/sign-in", [("subject", person.description)]).status == 403)
        }
    }

    @Test("In production the portal refuses to start with it")
    func production() async throws {
        let wanted = try await Settings.load(environment: ["DEMONSTRATION_SIGN_IN": "true"])
        let error = #expect(throws: SettingError.self) { try PortalSettings.demonstrationSignIn(wanted, .production) }
        #expect(error?.variable == "DEMONSTRATION_SIGN_IN")
        #expect(try PortalSettings.demonstrationSignIn(wanted, .demonstration))
        #expect(try PortalSettings.demonstrationSignIn(try await Settings.load(environment: [:]), .production) == false)
    }

    @Test("After sign-in the reader goes on to where they wanted, and never to another site")
    func returning() async throws {
        try await withPortal { world in
            let person = try await world.person()
            #expect(try await world.browser().get("/glossary?q=ASB").headers["location"] == "/sign-in?return_to=%2Fglossary%3Fq%3DASB")
            func target(_ text: String) async throws -> String? {
                try await world.browser().post("/sign-in", [("subject", person.description), ("return_to", text)]).headers["location"]
            }
            #expect(try await target("/glossary?q=ASB") == "/glossary?q=ASB")
            for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\nb", "/sign-out", ""] {
                #expect(try await target(elsewhere) == "/", "\(elsewhere)")
            }
        }
    }

    @Test("The services believe the portal's tokens, through its published keys")
    func tokens() async throws {
        try await withPortal { world in
            let keys = try await world.service.get("/.well-known/jwks.json")
            #expect(keys.status == 200 && !keys.text.contains("\"d\""))
            let issuer = TrustedIssuer(issuer: PortalWorld.issuer, jwks: world.service.url.appending(path: ".well-known/jwks.json"), kind: .person)
            let verifier = TokenVerifier(issuers: [issuer], audience: "evidence-service") { try await world.service.outbound.get($0) }
            let unit = PortalWorld.enfield
            let person = Person(
                id: .new(), name: "Adviser, North area", rank: "Band C", active: true, revision: 1,
                grants: [
                    PersonGrant(role: .adviser, unit: unit, until: nil), PersonGrant(role: .adviser, unit: PortalWorld.barnet, until: nil),
                    PersonGrant(role: .moderator, unit: nil, until: nil),
                ])
            let token = try await world.site.evidence.tokens.token(for: person.principal(issuer: PortalWorld.issuer), audience: "evidence-service")
            let principal = try await verifier.verify(token)
            #expect(principal.subject == person.id.description && principal.name == "Adviser, North area" && principal.rank == "Band C")
            #expect(principal.units(for: .adviser) == UnitScope([unit.id, PortalWorld.barnet.id]) && principal.units(for: .moderator) == .all)
            #expect(!principal.has(.administrator))
        }
    }
}
