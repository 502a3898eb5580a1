import ContractsCore
import ContractsEvidence
import Identity
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct ListEvidenceTests {
    @Test func `pages follow one another without a gap or a repetition, newest change first`() async throws {
        try await withEvidence { world in
            var items: [EvidenceAPI.Evidence] = []
            for number in 1...7 { items.append(try await world.record("Item \(number)")) }
            items.append(try await world.revise(items.removeFirst(), title: "Item 1 again"))
            _ = try await world.record("Elsewhere", in: "GD")
            let token = try await world.token(.spoc, "YE")
            var (titles, cursor): ([String], String?) = ([], nil)
            repeat {
                let query = cursor.map { "&cursor=\($0)" } ?? ""
                let page: Page<EvidenceAPI.Evidence> = try await world.get("/v1/units/\(world.unit("YE"))/evidence?limit=3\(query)", as: token).json()
                #expect(page.items.count <= 3)
                titles += page.items.map(\.content.title)
                cursor = page.next
            } while cursor != nil
            #expect(titles == ["Item 1 again", "Item 7", "Item 6", "Item 5", "Item 4", "Item 3", "Item 2"])
        }
    }

    @Test func `a list can be of one indicator, or of what was withdrawn`() async throws {
        try await withEvidence { world in
            let both = try await world.record("Both", under: ["1B", "2B"])
            _ = try await world.record("First", under: ["1B"])
            _ = try await world.revise(both, under: ["2B"])
            let gone = try await world.record("Gone", under: ["1B"])
            _ = try await world.withdraw(gone)
            func titles(_ query: String) async throws -> [String] {
                let page: Page<EvidenceAPI.Evidence> = try await world.get("/v1/units/\(world.unit("YE"))/evidence?\(query)", as: world.token(.spoc, "YE"))
                    .json()
                return page.items.map(\.content.title)
            }
            #expect(try await titles("indicator=\(world.indicator("1B").id)") == ["First"])
            #expect(try await titles("indicator=\(world.indicator("2B").id)") == ["Both"])
            #expect(try await titles("withdrawn=true") == ["Gone"])
            #expect(try await titles("withdrawn=true&indicator=\(world.indicator("1B").id)") == ["Gone"])
            #expect(try await titles("") == ["Both", "First"])
        }
    }

    @Test(arguments: [
        ("limit=0", 422), ("limit=101", 422), ("limit=x", 422), ("cursor=nonsense", 422),
        // {"changed":9223372036854775807,"id":"01a20048-de66-7f41-8910-fb53ecc0a947"}
        ("cursor=eyJjaGFuZ2VkIjo5MjIzMzcyMDM2ODU0Nzc1ODA3LCJpZCI6IjAxYTIwMDQ4LWRlNjYtN2Y0MS04OTEwLWZiNTNlY2MwYTk0NyJ9", 422), ("indicator=x", 422),
        ("withdrawn=maybe", 422), ("limit=100", 200),
    ])
    func `a question that makes no sense is refused`(query: String, status: Int) async throws {
        try await withEvidence { world in
            let answer = try await world.get("/v1/units/\(world.unit("YE"))/evidence?\(query)", as: world.token(.spoc, "YE"))
            #expect(answer.status == status)
        }
    }

    @Test func `another unit's list is not there, empty or not`() async throws {
        try await withEvidence { world in
            let token = try await world.token(.spoc, "YE")
            #expect(try await world.get("/v1/units/\(world.unit("GD"))/evidence", as: token).status == 404)
            #expect(try await world.get("/v1/units/\(UnitID.new())/evidence", as: token).status == 404)
            #expect(try await world.get("/v1/units/\(UnitID.new())/evidence", as: world.token(.administrator)).status == 404)
            #expect(try await world.get("/v1/units/\(world.unit("YE"))/evidence", as: token).status == 200)
        }
    }

    @Test func `the people of a successor go on reading a closed unit's evidence`() async throws {
        try await withEvidence { world in
            let item = try await world.record()
            let merge = EvidenceAPI.UnitMerge(into: world.unit("GD"), on: try #require(LocalDate("2012-04-01")))
            #expect(try await world.send("POST", "/v1/units/\(world.unit("YE"))/merge", merge, as: world.token(.administrator)).status == 200)
            let token = try await world.token(.spoc, "GD")
            let list: Page<EvidenceAPI.Evidence> = try await world.get("/v1/units/\(world.unit("YE"))/evidence", as: token).json()
            #expect(list.items.map(\.id) == [item.id])
            #expect(try await world.get("/v1/evidence/\(item.id)", as: token).status == 200)
        }
    }
}
