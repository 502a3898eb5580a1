import ContractsCore
import Foundation
import Identity
import TestSupport
import Testing

@testable import Portal

@Suite("Pages")
struct PagesTests {
    /// Whom a page lets in, asked of every page of the table: a new page is asked without a line here.
    @Test("Every page lets in whom it is for and nobody else", arguments: [nil] + Role.allCases.map(Optional.some))
    func audiences(role: Role?) async throws {
        try await withPortal { world in
            let browser =
                if let role { try await world.browser(role, in: GrantForm.unitRoles.contains(role) ? PortalWorld.enfield : nil) } else { world.browser() }
            let token = role == nil ? nil : try await browser.token(on: "/help")
            for page in world.pages where page.path != "/sign-out" && page.path != "/sign-in" {
                let path = page.path.replacing(#/\{[a-z]+\}/#) { _ in UnitID.new().description }
                let answer = page.method == .get ? try await browser.get(path) : try await browser.post(path, [("x", "y")], token: token)
                let signedOut = page.method == .get ? 303 : 401
                switch (page.audience, role) {
                case (.anyone, _): #expect(answer.status == 200, "\(page.path)")
                case (_, nil): #expect(answer.status == signedOut, "\(page.method.rawValue) \(page.path)")
                case (.roles(let roles), let role?) where !roles.contains(role): #expect(answer.status == 403, "\(page.method.rawValue) \(page.path)")
                default: #expect(![303, 401, 403].contains(answer.status) || page.method == .post, "\(page.method.rawValue) \(page.path): \(answer.status)")
                }
                #expect(answer.status != 500, "\(page.method.rawValue) \(page.path)")
            }
        }
    }

    @Test("Every answer forbids inline scripts, framing, sniffing and caching")
    func headers() async throws {
        try await withPortal { world in
            let browser = try await world.browser(.spoc)
            for path in ["/", "/sign-in", "/nowhere", "/administration", "/assets/base.css", "/help"] {
                let headers = try await browser.get(path).headers
                let policy = try #require(headers["content-security-policy"], "\(path)")
                #expect(
                    policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'")
                        && policy.contains("form-action 'self'"))
                #expect(!policy.contains("unsafe"))
                #expect(headers["x-content-type-options"] == "nosniff")
                if !path.hasPrefix("/assets") { #expect(headers["cache-control"] == "no-store") }
            }
        }
    }

    @Test("Styles and scripts may be kept for good under their version, and not under another")
    func assets() async throws {
        try await withPortal { world in
            let current = try await world.service.get("/assets/base.css?v=\(world.site.assets.version)")
            #expect(current.headers["cache-control"] == "public, max-age=31536000, immutable" && current.headers["content-type"] == "text/css; charset=utf-8")
            #expect(try await world.service.get("/assets/base.css?v=old").headers["cache-control"] == "no-cache")
            for path in ["/assets/nothing.css", "/assets/..%2Fen.json", "/assets/%2e%2e"] {
                #expect(try await world.service.get(path).status == 404)
            }
        }
    }

    @Test("A panel whose service is down says so, and the page stands")
    func outage() async throws {
        try await withPortal { world in
            let browser = try await world.browser(.spoc, in: PortalWorld.enfield)
            for path in ["/", "/units", "/standards", "/glossary", "/search?q=hate"] {
                let answer = try await browser.get(path)
                #expect(answer.status == 200 && answer.text.contains("The evidence service did not answer"), "\(path)")
            }
            let whole = try await browser.get("/units/\(PortalWorld.enfield.id)")
            #expect(whole.status == 503 && whole.text.contains("If you report this, quote"))
            #expect(try await browser.get("/help").status == 200)
        }
    }

    @Test("Errors are pages in the reader's words: unknown address, wrong method, unreadable id")
    func errors() async throws {
        try await withPortal { world in
            let browser = try await world.browser(.spoc)
            let unknown = try await browser.get("/nowhere/at/all")
            #expect(unknown.status == 404 && unknown.text.contains("<h1>Page not found</h1>") && unknown.text.contains("data-person"))
            #expect(try await browser.get("/units/not-an-id").status == 404)
            #expect(try await browser.get("/units?q=%00%01").text.utf8.allSatisfy { $0 != 0 && $0 != 1 })
            let method = try await browser.post("/glossary", [])
            #expect(method.status == 405 && method.text.contains("<h1>") && method.headers["allow"] != nil)
            let script = try await browser.get("/nowhere", headers: ["Accept": "application/json"])
            #expect(script.status == 404 && script.headers["content-type"] == "application/problem+json")
        }
    }
}
