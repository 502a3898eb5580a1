import ContractsCore
import ContractsEvidence
import Identity
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct ReorganisationTests {
    @Test func `a merged unit is closed, and its successor's people go on reading it`() async throws {
        try await withEvidence { world in
            let (administrator, hackney) = (try await world.token(.administrator), try await world.token(.spoc, "GD"))
            let (enfield, target) = (world.unit("YE"), world.unit("GD"))
            #expect(try await world.get("/v1/units/\(enfield)", as: hackney).status == 404)

            let merge = EvidenceAPI.UnitMerge(into: target, on: day("2012-04-01"))
            let merged: EvidenceAPI.Unit = try await world.send("POST", "/v1/units/\(enfield)/merge", merge, as: administrator).json()
            #expect(merged.validTo == day("2012-04-01"))
            #expect(merged.lineage.map(\.to.code) == ["GD"])

            #expect(try await world.get("/v1/units/\(enfield)", as: hackney).status == 200)
            let then: Page<EvidenceAPI.UnitSummary> = try await world.get("/v1/units?at=2012-03-31", as: hackney).json()
            #expect(then.items.map(\.code) == ["YE", "GD"])
            let now: Page<EvidenceAPI.UnitSummary> = try await world.get("/v1/units?at=2012-04-01", as: hackney).json()
            #expect(now.items.map(\.code) == ["GD"])

            let again = try await world.send("POST", "/v1/units/\(enfield)/merge", merge, as: administrator)
            #expect(again.status == 409)
            #expect(try again.problem.type == "/problems/unit-closed")
        }
    }

    @Test func `a split unit opens successors under the same parent, and its code may go on`() async throws {
        try await withEvidence { world in
            let split = EvidenceAPI.UnitSplit(
                into: [.init(code: "YE", name: "Enfield North"), .init(code: "YE2", name: "Enfield South")], on: day("2012-04-01"))
            let answer = try await world.send("POST", "/v1/units/\(world.unit("YE"))/split", split, as: world.token(.administrator))
            #expect(answer.status == 201)
            let successors: Page<EvidenceAPI.UnitSummary> = try answer.json()
            #expect(successors.items.map(\.code) == ["YE", "YE2"])
            #expect(successors.items.allSatisfy { $0.parent == world.unit("TP") && $0.validFrom == day("2012-04-01") })
            let old: EvidenceAPI.Unit = try await world.get("/v1/units/\(world.unit("YE"))", as: world.token(.administrator)).json()
            #expect(old.lineage.map(\.kind) == [.split, .split])
        }
    }

    @Test func `a unit with others below it is not closed over their heads`() async throws {
        try await withEvidence { world in
            let merge = EvidenceAPI.UnitMerge(into: world.unit("HR"), on: day("2012-04-01"))
            let answer = try await world.send("POST", "/v1/units/\(world.unit("TP"))/merge", merge, as: world.token(.administrator))
            #expect(answer.status == 409)
            #expect(try answer.problem.type == "/problems/unit-has-children")
        }
    }

    @Test func `a unit merges neither into itself nor before it began`() async throws {
        try await withEvidence { world in
            let answer = try await world.send(
                "POST", "/v1/units/\(world.unit("YE"))/merge", EvidenceAPI.UnitMerge(into: world.unit("YE"), on: day("2009-04-01")),
                as: world.token(.administrator))
            #expect(try answer.problem.errors?.map(\.pointer) == ["/on", "/into"])
        }
    }
}
