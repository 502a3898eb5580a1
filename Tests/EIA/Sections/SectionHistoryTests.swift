import ContractsCore
import ContractsEIA
import TestSupport
import Testing

@testable import EIAService

@Suite struct SectionHistoryTests {
    @Test func `every save is kept, newest first, page by page`() async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            for number in 1...5 { try await world.save(world.text("what", "Draft \(number)."), as: "aims", of: id, by: number % 2 == 0 ? .coauthor : .author) }
            let address = "/v1/assessments/\(id)/sections/aims/revisions"
            let first: Page<EIAAPI.SectionRevision> = try await world.read("\(address)?limit=3", as: world.token(.commander))
            #expect(first.items.map(\.number) == [5, 4, 3] && first.items.map(\.by.subject) == ["author", "coauthor", "author"])
            #expect(first.items.first?.content == world.text("what", "Draft 5."))
            let rest: Page<EIAAPI.SectionRevision> = try await world.read("\(address)?limit=3&cursor=\(try #require(first.next))", as: world.token(.commander))
            #expect(rest.items.map(\.number) == [2, 1] && rest.next == nil)
            #expect(Set((first.items + rest.items).map(\.sha256)).count == 5)
            #expect(try await world.get("\(address)?limit=51", as: world.token(.commander)).status == 422)
            #expect(try await world.get("\(address)?cursor=zzz", as: world.token(.commander)).status == 422)
            #expect(try await world.get(address, as: world.token(.stranger)).status == 404)
        }
    }

    @Test func `all sections are read at once, as they stand`() async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            let content = world.text("what", "A receipt after every stop.")
            try await world.save(content, as: "aims", of: id)
            let all: Page<EIAAPI.PublishedSection> = try await world.read("/v1/assessments/\(id)/sections", as: world.token(.commander))
            #expect(all.items.map(\.section.number) == Array(1...15) && all.next == nil)
            #expect(all.items.filter { !$0.content.fields.isEmpty }.map(\.section.key) == ["aims"])
            #expect(all.items.first { $0.section.key == "aims" }?.content == content)
            #expect(try await world.get("/v1/assessments/\(id)/sections", as: world.token(.stranger)).status == 404)
        }
    }

    @Test func `two revisions are compared word by word, cell by cell and row by row`() async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            try await world.save(world.text("what", "A receipt after every stop."), as: "aims", of: id)
            try await world.save(
                .init(fields: ["what": .init(text: "A receipt after every search."), "change": .init(codes: ["new"])]), as: "aims", of: id)
            let address = "/v1/assessments/\(id)/sections/aims/comparison"
            let newest: EIAAPI.SectionComparison = try await world.read(address, as: world.token(.author))
            #expect(newest.from == 1 && newest.to == 2 && newest.differences.map(\.field) == ["what", "change"])
            #expect(newest.differences.first?.parts.filter { $0.kind == .removed }.map(\.text).joined().contains("stop") == true)
            #expect(newest.differences.last?.parts.allSatisfy { $0.kind == .added } == true)
            let whole: EIAAPI.SectionComparison = try await world.read("\(address)?from=0&to=2", as: world.token(.author))
            #expect(whole.differences.count == 2 && whole.differences.allSatisfy { $0.parts.allSatisfy { $0.kind == .added } })
            for query in ["from=3", "to=9", "from=-1", "from=x"] {
                #expect(try await world.get("\(address)?\(query)", as: world.token(.author)).status == 422, "\(query)")
            }
            #expect(try await world.get(address, as: world.token(.stranger)).status == 404)
        }
    }

    @Test func `a cell of the nine characteristics is compared by its labels, and a table by its rows`() async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            func effects(_ impact: String) -> EIAAPI.SectionContent {
                .init(fields: ["effects": .init(rows: [.init(key: "sex", cells: ["impact": impact, "reason": "As counted."])])])
            }
            try await world.save(effects("none"), as: "characteristics", of: id)
            try await world.save(effects("negative"), as: "characteristics", of: id)
            let matrix: EIAAPI.SectionComparison = try await world.read(
                "/v1/assessments/\(id)/sections/characteristics/comparison", as: world.token(.author))
            #expect(matrix.differences.map(\.label) == ["Sex: Impact"] && matrix.differences.first?.row == "sex")
            #expect(matrix.differences.first?.parts.map(\.text) == ["None", "Negative"])
            func actions(_ texts: [String]) -> EIAAPI.SectionContent {
                .init(fields: ["actions": .init(rows: texts.map { .init(cells: ["what": $0, "measure": "Counted."]) })])
            }
            try await world.save(actions(["Print it large", "Train"]), as: "actions", of: id)
            try await world.save(actions(["Print it large", "Translate it", "Train"]), as: "actions", of: id)
            let table: EIAAPI.SectionComparison = try await world.read("/v1/assessments/\(id)/sections/actions/comparison", as: world.token(.author))
            #expect(table.differences.first?.parts.map(\.kind) == [.same, .added, .same])
        }
    }
}
