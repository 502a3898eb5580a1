import ContractsCore
import Foundation
import Identity
import TestSupport
import Testing

@testable import Portal

@Suite("A form that the portal itself refuses")
struct RefusedFormTests {
    private static let typed = [("title", "Estate meetings"), ("whatWasDone", "Officers met <residents> & listened.\nTwice.")]

    @Test("What was typed is on the page where the address names nothing any more")
    func notFound() async throws {
        try await withPortal { world in
            let browser = try await world.browser(.spoc, in: PortalWorld.enfield)
            let answer = try await browser.post("/units/gone/evidence/new", Self.typed, token: try await browser.token(on: "/help"))
            #expect(answer.status == 404)
            for (_, value) in Self.typed { #expect(Hidden.text(answer.text).contains(value)) }
        }
    }

    @Test("What was typed is on the page where the role was taken away while it was written; never on somebody else's")
    func role() async throws {
        try await withPortal { world in
            let browser = try await world.browser(.spoc, in: PortalWorld.enfield)
            let token = try await browser.token(on: "/help")
            let path = try #require(world.pages.first { $0.method == .post && $0.path == "/glossary/new" }?.path)
            let refused = try await browser.post(path, Self.typed, token: token)
            #expect(refused.status == 403)
            for (_, value) in Self.typed { #expect(Hidden.text(refused.text).contains(value)) }
            let others = try await browser.post(path, Self.typed + [("person", PersonID.new().description)], token: token)
            #expect(others.status == 401 && !others.text.contains("class=\"written typed\""))
        }
    }
}
