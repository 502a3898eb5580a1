import ContractsCore
import ContractsEvidence
import ContractsQA
import Identity
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct EntryTests {
    @Test func `an entry has the guidance, the evidence newest first, and who may do what`() async throws {
        try await withEvidence { world in
            let old = try await world.record("Old", under: ["1B", "2B"])
            let new = try await world.record("New", under: ["1B"])
            let entry: EvidenceAPI.Entry = try await world.get(
                "/v1/units/\(world.unit("YE"))/indicators/\(world.indicator("1B").id)", as: world.token(.spoc, "YE")
            ).json()
            #expect(entry.indicator == world.indicator("1B"))
            #expect(entry.evidence == [new, old])
            #expect(try await world.row("1B") == entry.row)
            #expect(entry.row.turn == .spoc)
            #expect(entry.points.isEmpty)
            #expect(entry.mayRecord && entry.mayProposeApplicability && !entry.mayDecideApplicability)
        }
    }

    @Test func `the story reads from the first draft to today, and ratings stay in it`() async throws {
        try await withEvidence { world in
            let item = try await world.record("Panel", under: ["1B"])
            _ = try await world.revise(item, title: "Youth panel")
            let first = try await world.submit("1B")
            _ = try await world.tell(world.returned("1B", of: first.id, points: ["Say how many."]))
            let point = try #require(try await world.entry("1B").points.first)
            #expect(try await world.answer(point, "1B", "Sixty.").status == 200)
            let second = try await world.submit("1B")
            _ = try await world.tell(world.assured("1B", of: second.id, step: 2))
            _ = try await world.tell(world.assured("1B", of: second.id, stage: .corporate, step: 4))

            let trail = try await world.entry("1B").trail
            #expect(trail.map(\.kind) == [.corporatelyAssured, .locallyAssured, .submitted, .answered, .returned, .submitted, .revised, .recorded])
            #expect(trail.map(\.detail) == ["Step 4", "Step 2", nil, "Sixty.", "Say how many.", nil, "Youth panel", "Panel"])
            #expect(trail.map(\.submission) == [second.id, second.id, second.id, first.id, first.id, first.id, nil, nil])
            #expect(trail.map(\.revision) == [nil, nil, nil, nil, nil, nil, 2, 1])
            #expect(trail[0].by == .init(subject: "assessor", name: "SPOC, Haringey", rank: "Sergeant"))
        }
    }

    @Test func `a revision that no longer cites the indicator is not part of its story`() async throws {
        try await withEvidence { world in
            let item = try await world.record("Panel", under: ["1B", "2B"])
            _ = try await world.revise(item, title: "Panel of 2B", under: ["2B"])
            #expect(try await world.entry("1B").trail.map(\.detail) == ["Panel"])
            #expect(try await world.entry("2B").trail.map(\.detail) == ["Panel of 2B", "Panel"])
        }
    }

    @Test func `what is not there or not theirs is not found`() async throws {
        try await withEvidence { world in
            let indicators = "/v1/units/\(world.unit("YE"))/indicators"
            let unknown = try await world.get("\(indicators)/\(IndicatorID.new())", as: world.token(.spoc, "YE"))
            let foreign = try await world.get("\(indicators)/\(world.indicator("1B").id)", as: world.token(.spoc, "GD"))
            #expect(unknown.status == 404)
            #expect(foreign.status == 404)
        }
    }
}
