import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import TestSupport
import Testing

@testable import EIAService

/// What careless and hostile clients send as a section.
@Suite struct BadSectionTests {
    @Test(
        arguments: [
            ("aims", #"{"fields":{"nothing":{"text":"x"}}}"#, "/fields/nothing"),
            ("aims", #"{"fields":{"change":{"codes":["free"]}}}"#, "/fields/change/codes/0"),
            ("aims", #"{"fields":{"change":{"codes":["new","changed"]}}}"#, "/fields/change/codes"),
            ("aims", #"{"fields":{"what":{"text":"a\u0000b"}}}"#, "/fields/what/text"),
            ("aims", #"{"fields":{"what":{"text":"bell\u0007"}}}"#, "/fields/what/text"),
            ("control", #"{"fields":{"began-on":{"text":"31/10/2011"}}}"#, "/fields/began-on/text"),
            ("control", #"{"fields":{"began-on":{"text":"2011-02-30"}}}"#, "/fields/began-on/text"),
            ("control", #"{"fields":{"involved":{"rows":[{"cells":{"who":"Inspector","rank":"x"}}]}}}"#, "/fields/involved/rows/0/cells/rank"),
            ("control", #"{"fields":{"involved":{"rows":[{"key":"a","cells":{"who":"Inspector"}}]}}}"#, "/fields/involved/rows/0/key"),
            ("characteristics", #"{"fields":{"effects":{"rows":[{"key":"shoe-size","cells":{"impact":"none"}}]}}}"#, "/fields/effects/rows/0/key"),
            (
                "characteristics", #"{"fields":{"effects":{"rows":[{"key":"age","cells":{"impact":"good"}}]}}}"#,
                "/fields/effects/rows/0/cells/impact"
            ),
            (
                "characteristics",
                #"{"fields":{"effects":{"rows":[{"key":"age","cells":{"impact":"none"}},{"key":"age","cells":{"impact":"positive"}}]}}}"#,
                "/fields/effects/rows/1/key"
            ),
            (
                "actions", #"{"fields":{"actions":{"rows":[{"cells":{"what":"Train","characteristics":"age height"}}]}}}"#,
                "/fields/actions/rows/0/cells/characteristics"
            ),
        ])
    func `what the guide does not ask is refused with where it stands, and nothing is stored`(section: String, body: String, pointer: String) async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            let answer = try await world.service.send(
                "PUT", "/v1/assessments/\(id)/sections/\(section)", token: world.token(.author), headers: ["If-Match": "\"r0\""], body: Data(body.utf8))
            #expect(answer.status == 422, "\(answer.text)")
            #expect(try answer.problem.errors?.map(\.pointer) == [pointer])
            #expect(try await world.count("SELECT count(*) FROM section_revision") == 0)
        }
    }

    @Test func `what is too long is refused with the measure, and what is far too long unread`() async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            let long = try await world.put(world.text("what", String(repeating: "a", count: 5_001)), as: "aims", of: id)
            #expect(long.status == 422)
            #expect(try long.problem.errors == [.init(pointer: "/fields/what/text", detail: "must have at most 5000 characters; it has 5001")])
            let exact = try await world.put(world.text("what", String(repeating: "é", count: 5_000)), as: "aims", of: id)
            #expect(exact.status == 200, "characters are counted, not bytes")
            let rows = (0...100).map { EIAAPI.Row(cells: ["who": "Person \($0)"]) }
            let many = try await world.put(.init(fields: ["involved": .init(rows: rows)]), as: "control", of: id)
            #expect(many.status == 422)
            #expect(try many.problem.errors == [.init(pointer: "/fields/involved/rows", detail: "has more than 100 rows")])
            let wide = (0..<100).map { _ in EIAAPI.Row(cells: ["who": String(repeating: "b", count: 2_000), "part": String(repeating: "c", count: 2_000)]) }
            let heavy = try await world.put(.init(fields: ["involved": .init(rows: wide)]), as: "control", of: id)
            #expect(heavy.status == 422)
            #expect(try heavy.problem.errors?.first?.pointer == "/fields")
            let huge = try await world.put(world.text("what", String(repeating: "a", count: 2 << 20)), as: "aims", of: id)
            #expect(huge.status == 413)
            #expect(try huge.problem.detail?.contains("1048576") == true)
        }
    }

    @Test func `words from a word processor stay as they are, and rows that say nothing go`() async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            let words = "“Smart” quotes – and an ellipsis… 👮🏽‍♀️ Ђ שלום"
            let saved = try await world.save(world.text("what", words), as: "aims", of: id)
            #expect(saved.content.fields["what"]?.text == words)
            #expect(try await world.section("aims", of: id).content.fields["what"]?.text == words)
            let rows = [EIAAPI.Row(cells: ["who": "  "]), .init(cells: ["who": "Inspector", "part": " "]), .init(cells: [:])]
            let table = try await world.save(.init(fields: ["involved": .init(rows: rows)]), as: "control", of: id)
            #expect(table.content.fields["involved"]?.rows == [.init(cells: ["who": "Inspector"])])
            #expect(table.state.blanks.filter { $0.field == "involved" }.map(\.column) == ["part"])
        }
    }

    @Test func `a lone half of a character never reaches the database`() async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            let answer = try await world.service.send(
                "PUT", "/v1/assessments/\(id)/sections/aims", token: world.token(.author), headers: ["If-Match": "\"r0\""],
                body: Data(#"{"fields":{"what":{"text":"half \ud83d of it"}}}"#.utf8))
            #expect(answer.status == 400, "\(answer.text)")
        }
    }
}
