import ContractsCore
import ContractsEvidence
import Identity
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct CompareRevisionsTests {
    @Test func `the differences are from the revision before, unless another is named`() async throws {
        try await withEvidence { world in
            let first = try await world.record("Panel")
            let second = try await world.revise(first, title: "Youth panel", under: ["1B", "2B"])
            _ = try await world.revise(second, title: "Youth panel of the borough")
            let token = try await world.token(.commander, "YE")

            let latest: EvidenceAPI.RevisionComparison = try await world.get("/v1/evidence/\(first.id)/revisions/3/differences", as: token).json()
            #expect(latest.from.number == 2)
            #expect(latest.fields.map(\.field) == ["title"])
            let whole: EvidenceAPI.RevisionComparison = try await world.get("/v1/evidence/\(first.id)/revisions/3/differences?from=1", as: token).json()
            #expect(whole.fields.map(\.field) == ["title", "indicators/2B"])
            #expect(whole.fields[1].pieces.map(\.kind) == [.added])
            let none: EvidenceAPI.RevisionComparison = try await world.get("/v1/evidence/\(first.id)/revisions/1/differences", as: token).json()
            #expect(none.fields.isEmpty)
        }
    }

    @Test(arguments: [
        ("4/differences", 404), ("0/differences", 404), ("x", 404), ("1/differences?from=9", 422), ("1/differences?from=x", 422), ("99999999999", 404),
    ])
    func `a revision that is not there`(target: String, status: Int) async throws {
        try await withEvidence { world in
            let item = try await world.record()
            #expect(try await world.get("/v1/evidence/\(item.id)/revisions/\(target)", as: world.token(.spoc, "YE")).status == status)
        }
    }
}
