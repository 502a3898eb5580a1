import ContractsCore
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import Portal

@Suite("Sessions")
struct SessionTests {
    @Test("The cookie is unreadable to scripts, and over https bound to this host")
    func cookie() async throws {
        try await withPortal { world in
            let answer = try await world.browser().post("/sign-in", [("subject", try await world.person().description)])
            let cookie = try #require(answer.headers["set-cookie"])
            #expect(cookie.hasPrefix("session="))
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"))
            #expect(!cookie.contains("Secure"))
        }
        try await withPortal(publicURL: "https://portal.example") { world in
            let answer = try await world.browser().post("/sign-in", [("subject", try await world.person().description)])
            let cookie = try #require(answer.headers["set-cookie"])
            #expect(cookie.hasPrefix("__Host-session=") && cookie.contains("Secure") && cookie.contains("Path=/") && !cookie.contains("Domain"))
            #expect(answer.headers["strict-transport-security"] != nil)
        }
    }

    @Test("The database keeps no token that could sign anybody in")
    func hashedToken() async throws {
        try await withPortal { world in
            let browser = try await world.browser(.spoc)
            let session = try #require(browser.session)
            let found = try await world.pool.value(
                "SELECT count(*) FROM session WHERE encode(token_sha256, 'escape') = \(session) OR csrf_token = \(session)", as: Int.self)
            #expect(found == 0)
            #expect(SessionToken(cookie: session) != nil)
            #expect(SessionToken(cookie: session + "x") == nil && SessionToken(cookie: "") == nil && SessionToken(cookie: "not base64!") == nil)
        }
    }

    @Test("Signing in makes a new session and ends the browser's earlier one")
    func rotation() async throws {
        try await withPortal { world in
            let person = try await world.person()
            let browser = try await world.browser(as: person)
            let first = try #require(browser.session)
            try await browser.signIn(person)
            #expect(browser.session != first)
            let stale = world.browser()
            stale.session = first
            #expect(try await stale.get("/help").text.contains("data-person") == false)
        }
    }

    @Test("Signing out ends the session on the server too")
    func signOut() async throws {
        try await withPortal { world in
            let browser = try await world.browser(.spoc)
            let token = try #require(browser.session)
            let answer = try await browser.post("/sign-out", [])
            #expect(answer.status == 303 && answer.headers["location"] == "/sign-in" && browser.session == nil)
            let stale = world.browser()
            stale.session = token
            #expect(try await stale.get("/").headers["location"] == "/sign-in")
        }
    }

    @Test("A session ends after hours without a request, and after half a day whatever happens")
    func expiry() async throws {
        try await withPortal { world in
            let idle = try await world.browser(.spoc)
            world.clock.advance(by: Sessions.idle - 60)
            #expect(try await idle.get("/help").text.contains("data-person"))
            world.clock.advance(by: Sessions.idle + 60)
            #expect(try await idle.get("/").status == 303)

            let busy = try await world.browser(.spoc)
            for _ in 0..<4 {
                world.clock.advance(by: Sessions.longest / 4 - 600)
                #expect(try await busy.get("/help").text.contains("data-person"))
            }
            world.clock.advance(by: 2400)
            #expect(try await busy.get("/").headers["location"] == "/sign-in")
        }
    }

    @Test("A role that has ended is no longer in the session, and one that was given is there at once")
    func grantsAreFresh() async throws {
        try await withPortal { world in
            let person = try await world.person(
                "Administrator", [PersonGrant(role: .administrator, unit: nil, until: world.clock.now.addingTimeInterval(3600))])
            let browser = try await world.browser(as: person)
            #expect(try await browser.get("/administration").status == 200)
            world.clock.advance(by: 3700)
            #expect(try await browser.get("/administration").status == 403)
            try await world.site.people.give([PersonGrant(role: .administrator, unit: nil, until: nil)], to: person, by: PortalWorld.origin)
            #expect(try await browser.get("/administration").status == 200)
        }
    }
}
