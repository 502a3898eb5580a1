import ContractsCore
import Testing
import TestSupport

@testable import Portal

@Suite("A form that somebody else left open")
struct ForeignFormTests {
    private let typed = [("title", "Written by <another>"), ("whatWasDone", "Two\nlines"), ("indicators", "1B"), ("how-1B", "It does")]

    @Test("It is not taken as the new person's: who wrote it signs in again, and nothing that was typed is lost")
    func page() async throws {
        try await withPortal { world in
            let writer = try await world.person("Contributor, Enfield")
            let browser = try await world.browser(as: try await world.person("SPOC, Enfield"))
            let token = try await browser.token(on: "/help")
            let answer = try await browser.post("/units/\(UnitID.new())/evidence/new", typed + [("person", writer.description)], token: token)
            #expect(answer.status == 401)
            let kept = Hidden.fields(of: answer.text)
            for (name, value) in typed { #expect(kept.contains(Form.Field(name: KeptForm.prefix + name, value: value)), "\(name)") }
        }
    }

    @Test("Its script is not told the new person's token")
    func script() async throws {
        try await withPortal { world in
            let writer = try await world.person("Contributor, Enfield")
            let browser = try await world.browser(as: try await world.person("SPOC, Enfield"))
            let headers = ["Sec-Fetch-Site": "same-origin", "Accept": "application/json"]
            let answer = try await browser.post(
                "/units/\(UnitID.new())/drafts/\(UnitID.new())", typed + [("person", writer.description)], token: "an old one", headers: headers)
            #expect(answer.status == 401)
            #expect(answer.headers["x-csrf-token"] == nil)
        }
    }

    @Test("The writer's own form is kept whole while the evidence service is away")
    func outage() async throws {
        try await withPortal { world in
            let writer = try await world.person("Contributor, Enfield")
            let browser = try await world.browser(as: writer)
            let token = try await browser.token(on: "/help")
            let answer = try await browser.post("/units/\(UnitID.new())/evidence/new", typed + [("person", writer.description)], token: token)
            #expect(answer.status == 503)
            let kept = Hidden.fields(of: answer.text)
            for (name, value) in typed { #expect(kept.contains(Form.Field(name: name, value: value)), "\(name)") }
        }
    }
}
