import ContractsCore
import ContractsEvidence
import Identity
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct SearchTests {
    private func search(_ query: String, in world: EvidenceWorld, as token: String) async throws -> Page<EvidenceAPI.SearchHit> {
        let answer = try await world.get("/v1/search?\(query)", as: token)
        try #require(answer.status == 200, "\(answer.text)")
        return try answer.json()
    }

    @Test func `a search finds what the reader may read, and not a word of what they may not`() async throws {
        try await withEvidence { world in
            let own = try await world.record("Ferret census", in: "YE", whatWasDone: "Counting ferrets in Enfield.")
            let other = try await world.record("Ferret parade", in: "GD", whatWasDone: "Parading ferrets in Hackney, which is secret.")
            let enfield = try await search("q=ferrets", in: world, as: world.token(.contributor, "YE"))
            #expect(enfield.items.map(\.evidence) == [own.id])
            #expect(enfield.items.allSatisfy { !$0.snippet.contains("secret") && $0.unitName == "Enfield" })
            let everywhere = try await search("q=ferrets", in: world, as: world.token(.moderator))
            #expect(Set(everywhere.items.map(\.evidence)) == [own.id, other.id])
            let nowhere = try await search("q=ferrets", in: world, as: world.token(.eiaAuthor))
            #expect(nowhere.items.isEmpty)
        }
    }

    @Test func `matches are marked in plain text, and marks in the text itself are not taken over`() async throws {
        try await withEvidence { world in
            _ = try await world.record("Panel", whatWasDone: "The <b>ferrets</b> were \u{E000}counted\u{E001} & weighed.")
            let hit = try #require(try await search("q=ferret", in: world, as: world.token(.spoc, "YE")).items.first)
            #expect(hit.snippet.contains("\u{E000}ferrets\u{E001}"))
            #expect(hit.snippet.contains("were counted"))
            #expect(hit.area == .evidence)
        }
    }

    @Test func `the latest revision is searched, its how and its sources too`() async throws {
        try await withEvidence { world in
            let item = try await world.record("Panel", whatWasDone: "Walrus.", how: "Narwhals told us.")
            let token = try await world.token(.spoc, "YE")
            #expect(try await search("q=narwhal", in: world, as: token).items.map(\.evidence) == [item.id])
            _ = try await world.revise(item, whatWasDone: "Penguin.")
            #expect(try await search("q=walrus", in: world, as: token).items.isEmpty)
            #expect(try await search("q=penguin", in: world, as: token).items.map(\.evidence) == [item.id])
        }
    }

    @Test func `guidance is found by its words and by an indicator's code`() async throws {
        try await withEvidence { world in
            let token = try await world.token(.spoc, "YE")
            let bail = try await search("q=bailing&in=guidance", in: world, as: token)
            #expect(bail.items.contains { $0.indicatorCode == "6B" && $0.indicator == world.indicator("6B").id && $0.area == .guidance })
            #expect(try await search("q=12B", in: world, as: token).items.first?.indicatorCode == "12B")
            #expect(try await search("q=bailing&in=evidence", in: world, as: token).items.isEmpty)
        }
    }

    @Test func `pages follow one another without a gap or a repetition`() async throws {
        try await withEvidence { world in
            for number in 1...5 { _ = try await world.record("Ferret \(number)") }
            let token = try await world.token(.spoc, "YE")
            var (found, cursor): ([EvidenceID?], String?) = ([], nil)
            repeat {
                let page = try await search("q=ferret&limit=2\(cursor.map { "&cursor=\($0)" } ?? "")", in: world, as: token)
                found += page.items.map(\.evidence)
                cursor = page.next
            } while cursor != nil
            #expect(found.count == 5)
            #expect(Set(found).count == 5)
        }
    }

    @Test(arguments: [
        "", "q=", "q=a", "q=%20%20", "q=ab&in=people", "q=ab&limit=0", "q=ab&cursor=x",
        "q=ab&cursor=eyJyYW5rIjoxLCJhcmVhIjoiYVx1MDAwMCIsImlkIjoiMDFhMjAwNDgtZGU2Ni03ZjQxLTg5MTAtZmI1M2VjYzBhOTQ3In0", "q=a%00b",
        "q=\(String(repeating: "x", count: 201))",
    ])
    func `a question that makes no sense is refused`(query: String) async throws {
        try await withEvidence { world in
            let answer = try await world.get("/v1/search?\(query)", as: world.token(.spoc, "YE"))
            #expect(answer.status == 422)
        }
    }

    @Test(arguments: ["the", "%22", "a%20%26%20%7C%20!", "%3A*%3A", "ferret%27%3B--", "%F0%9F%90%BE%F0%9F%90%BE"])
    func `any other question has an answer, if only an empty one`(question: String) async throws {
        try await withEvidence { world in
            let answer = try await world.get("/v1/search?q=\(question)", as: world.token(.spoc, "YE"))
            #expect(answer.status == 200 || answer.status == 422)
        }
    }
}
