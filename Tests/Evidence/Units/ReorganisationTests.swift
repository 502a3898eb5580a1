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

    @Test func `a merger or split that is sent twice with one key happens once`() async throws {
        try await withEvidence { world in
            let administrator = try await world.token(.administrator)
            let merge = EvidenceAPI.UnitMerge(into: world.unit("GD"), on: day("2012-04-01"))
            let first = try await world.send("POST", "/v1/units/\(world.unit("YE"))/merge", merge, as: administrator, key: "merge")
            let second = try await world.send("POST", "/v1/units/\(world.unit("YE"))/merge", merge, as: administrator, key: "merge")
            #expect(first.status == 200)
            #expect(second.status == 200)
            #expect(second.body == first.body)

            let split = EvidenceAPI.UnitSplit(into: [.init(code: "H1", name: "HR North"), .init(code: "H2", name: "HR South")], on: day("2012-04-01"))
            let opened = try await world.send("POST", "/v1/units/\(world.unit("HR"))/split", split, as: administrator, key: "split")
            let again = try await world.send("POST", "/v1/units/\(world.unit("HR"))/split", split, as: administrator, key: "split")
            #expect(opened.status == 201)
            #expect(again.status == 201)
            #expect(again.body == opened.body)
        }
    }

    @Test func `in a closed unit nothing is answered or decided, and nothing waits for anybody`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            let submission = try await world.submit("1B")
            _ = try await world.tell(world.returned("1B", of: submission.id))
            let point = try await world.entry("1B").points[0]
            let applicability = "/v1/units/\(world.unit("YE"))/indicators/\(world.indicator("2B").id)/applicability"
            let proposal = EvidenceAPI.ApplicabilityProposal(applies: false, reason: "The unit has no custody suite.")
            let proposed = try await world.send("PUT", applicability, proposal, as: world.token(.spoc, "YE"), ifMatch: "\"r0\"")
            #expect(proposed.status == 200)

            let merge = EvidenceAPI.UnitMerge(into: world.unit("GD"), on: day("2012-04-01"))
            #expect(try await world.send("POST", "/v1/units/\(world.unit("YE"))/merge", merge, as: world.token(.administrator)).status == 200)

            let answered = try await world.answer(point, "1B", "Sixty.")
            #expect(answered.status == 409)
            #expect(try answered.problem.type == "/problems/unit-closed")
            let adviser = try await world.token(.adviser, "YE")
            let decided = try await world.send(
                "POST", "\(applicability)/decision", EvidenceAPI.ApplicabilityDecision(agreed: true), as: adviser, ifMatch: proposed.headers["etag"])
            #expect(try decided.problem.type == "/problems/unit-closed")
            let entry: EvidenceAPI.Entry = try await world.get(
                "/v1/units/\(world.unit("YE"))/indicators/\(world.indicator("2B").id)", as: adviser
            ).json()
            #expect(!entry.mayDecideApplicability)
            let waiting: EvidenceAPI.Waiting = try await world.get("/v1/waiting", as: adviser).json()
            #expect(waiting.applicability.isEmpty)
            let writer: EvidenceAPI.Waiting = try await world.get("/v1/waiting", as: world.token(.contributor, "YE")).json()
            #expect(writer.returned.isEmpty)
        }
    }
}
