import ContractsCore
import Foundation
import HTTPTypes
import Identity
import TestSupport
import Testing

@testable import Portal

@Suite("Forms of other sites")
struct ForgeryTests {
    private static let path = "/administration/people/new"
    private static let fields = [("name", "Forged"), ("rank", "")]

    @Test("A form without the session's token is not taken, but given back to be sent on purpose")
    func missingToken() async throws {
        try await withPortal { world in
            let browser = try await world.browser(.administrator)
            for token in [nil, "", "wrong", try await world.browser(.administrator).token(on: Self.path)] {
                let answer = try await browser.post(Self.path, Self.fields, token: token)
                #expect(answer.status == 200 && answer.text.contains("Carry on where you were"))
                #expect(answer.text.contains("name=\"name\" value=\"Forged\""))
                #expect(answer.headers["location"] == nil)
            }
            #expect(try await world.site.people.list(matching: "Forged", limit: 10).isEmpty)
            #expect(try await browser.submit(Self.path, Self.fields).status == 303)
        }
    }

    @Test("A form that another site's page sent is refused whatever it carries")
    func otherSite() async throws {
        try await withPortal { world in
            let browser = try await world.browser(.administrator)
            let token = try await browser.token(on: Self.path)
            for headers in [["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://evil.example"], ["Origin": "null"]] {
                let answer = try await browser.post(Self.path, Self.fields, token: token, headers: headers)
                #expect(answer.status == 403 && answer.text.contains("another site"))
            }
            #expect(try await browser.post("/sign-in", [("subject", "x")], headers: ["Sec-Fetch-Site": "cross-site"]).status == 403)
            #expect(try await browser.post("/sign-out", [], headers: ["Origin": "https://evil.example"]).status == 403)
            #expect(try await world.site.people.list(matching: "Forged", limit: 10).isEmpty)
        }
    }

    @Test("Where a request comes from is judged by the browser's own headers")
    func verdicts() {
        let crossSite = CrossSite(publicOrigin: "https://portal.example")
        func verdict(_ headers: HTTPFields, host: String = "portal.example") -> CrossSite.Verdict {
            crossSite.verdict(HTTPRequest(method: .post, scheme: nil, authority: host, path: "/", headerFields: headers))
        }
        #expect(verdict([.secFetchSite: "same-origin"]) == .sameOrigin)
        #expect(verdict([.secFetchSite: "none"]) == .sameOrigin)
        #expect(verdict([.secFetchSite: "cross-site", .origin: "https://portal.example"]) == .otherSite)
        #expect(verdict([.origin: "https://portal.example"]) == .sameOrigin)
        #expect(verdict([.origin: "http://localhost:8080"], host: "localhost:8080") == .sameOrigin)
        #expect(verdict([.origin: "http://localhost:8081"], host: "localhost:8080") == .otherSite)
        #expect(verdict([.origin: "https://portal.example.evil.example"]) == .otherSite)
        #expect(verdict([:]) == .unknown)
    }

    @Test("A page's script learns the new session's token, so that its text is saved after signing in again")
    func scripts() async throws {
        try await withPortal { world in
            let browser = try await world.browser(.administrator)
            let headers = ["Sec-Fetch-Site": "same-origin", "Accept": "application/json"]
            let stale = try await browser.post(Self.path, Self.fields, token: "old", headers: headers)
            #expect(stale.status == 401 && stale.headers["content-type"] == "application/problem+json")
            #expect(stale.headers["x-csrf-token"] == (try await browser.token(on: Self.path)))
            let nobody = try await world.browser().post(Self.path, Self.fields, headers: headers)
            #expect(nobody.status == 401 && nobody.headers["x-csrf-token"] == nil)
        }
    }
}
