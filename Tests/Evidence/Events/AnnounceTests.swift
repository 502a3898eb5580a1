import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

/// What a service that subscribes later can learn.
@Suite struct AnnounceTests {
    @Test func `imports and publications tell by themselves`() async throws {
        try await withEvidence { world in
            let told = (units: try await world.events(EvidenceEvents.unitChanged), standards: try await world.events(EvidenceEvents.standardPublished))
            #expect(told == (5, 1))
        }
    }

    @Test func `announcing tells of every unit, every published standard and everything that was decided`() async throws {
        try await withEvidence { world in
            let target = "/v1/units/\(world.unit("YE"))/indicators/\(world.indicator("1B").id)/applicability"
            let proposal = EvidenceAPI.ApplicabilityProposal(applies: false, reason: "No custody suite here.")
            let proposed = try await world.send("PUT", target, proposal, as: world.token(.spoc, "YE"), ifMatch: "\"r0\"")
            try #require(proposed.status == 200, "\(proposed.text)")
            let etag = try proposed.json(EvidenceAPI.Applicability.self).etag
            let decided = try await world.send(
                "POST", "\(target)/decision", EvidenceAPI.ApplicabilityDecision(agreed: true), as: world.token(.adviser, "YE"), ifMatch: etag)
            try #require(decided.status == 200, "\(decided.text)")

            let announced = try await AnnounceEverything(dependencies: world.dependencies)(as: .commandLine)
            #expect(announced.units == 5)
            #expect(announced.standards == 1)
            #expect(announced.decisions == 1)
            #expect(try await world.events(EvidenceEvents.unitChanged) == 10)
            #expect(try await world.events(EvidenceEvents.standardPublished) == 2)
            let told = try await world.pool.rows(
                "SELECT event -> 'data' ->> 'applies' FROM outbox_event WHERE type = \(EvidenceEvents.applicabilityDecided) ORDER BY position"
            ) { (applies: String) in applies }
            #expect(told == ["false", "false"])
            #expect(try await world.audited("events") == ["everything.announced"])
        }
    }
}
