import ContractsCore
import ContractsEvidence
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct ApplicabilityTests {
    private let proposal = EvidenceAPI.ApplicabilityProposal(applies: false, reason: "The unit has no custody suite.")

    @Test func `the unit proposes, the adviser agrees, and only then it counts`() async throws {
        try await withEvidence { world in
            let target = address(world)
            let proposed: EvidenceAPI.Applicability = try await world.send("PUT", target, proposal, as: world.token(.spoc, "YE"), ifMatch: "\"r0\"").json()
            #expect(proposed.state == .proposed)
            #expect(proposed.applies)
            #expect(proposed.proposal == false)
            #expect(try await world.events(EvidenceEvents.applicabilityDecided) == 0)

            let decision = EvidenceAPI.ApplicabilityDecision(agreed: true)
            let answer = try await world.send("POST", "\(target)/decision", decision, as: world.token(.adviser, "YE"), ifMatch: proposed.etag)
            let agreed: EvidenceAPI.Applicability = try answer.json()
            #expect(agreed.state == .agreed)
            #expect(!agreed.applies)
            #expect(agreed.proposal == nil)
            #expect(agreed.decidedBy?.name == "Test adviser")
            #expect(try await world.events(EvidenceEvents.applicabilityDecided) == 1)
            let kinds = try await world.pool.rows("SELECT kind FROM applicability_step ORDER BY revision") { (kind: String) in kind }
            #expect(kinds == ["applicability-proposed", "applicability-decided"])
            #expect(try await world.send("POST", "\(target)/decision", decision, as: world.token(.adviser, "YE"), ifMatch: agreed.etag).status == 409)
        }
    }

    @Test func `a refusal says why, and leaves what was in force`() async throws {
        try await withEvidence { world in
            let target = address(world)
            let proposed: EvidenceAPI.Applicability = try await world.send("PUT", target, proposal, as: world.token(.spoc, "YE"), ifMatch: "\"r0\"").json()
            let adviser = try await world.token(.adviser, "YE")
            let silent = try await world.send(
                "POST", "\(target)/decision", EvidenceAPI.ApplicabilityDecision(agreed: false, comment: "  "), as: adviser, ifMatch: proposed.etag)
            #expect(try silent.problem.errors?.map(\.pointer) == ["/comment"])
            let refusal = EvidenceAPI.ApplicabilityDecision(agreed: false, comment: "The unit holds people before transfer.")
            let refused: EvidenceAPI.Applicability = try await world.send("POST", "\(target)/decision", refusal, as: adviser, ifMatch: proposed.etag).json()
            #expect(refused.state == .rejected)
            #expect(refused.applies)
            #expect(refused.comment == refusal.comment)
        }
    }

    @Test func `nobody decides what they proposed, whatever other roles they hold`() async throws {
        try await withEvidence { world in
            let both = TestIssuer.people.principal(
                grants: [Grant(.spoc, units: [world.unit("YE")]), Grant(.adviser, units: [world.unit("YE")])], subject: "both", name: "Both")
            let token = try await TestIssuer.people.token(both, for: EvidenceAPI.service)
            let proposed: EvidenceAPI.Applicability = try await world.send("PUT", address(world), proposal, as: token, ifMatch: "\"r0\"").json()
            let decision = EvidenceAPI.ApplicabilityDecision(agreed: true)
            #expect(try await world.send("POST", "\(address(world))/decision", decision, as: token, ifMatch: proposed.etag).status == 403)
        }
    }

    @Test func `a proposal needs a reason, another version than the present, and something to change`() async throws {
        try await withEvidence { world in
            let (target, spoc) = (address(world), try await world.token(.spoc, "YE"))
            let pointless = EvidenceAPI.ApplicabilityProposal(applies: true, reason: "")
            #expect(try await world.send("PUT", target, pointless, as: spoc, ifMatch: "\"r0\"").problem.errors?.map(\.pointer) == ["/reason", "/applies"])
            #expect(try await world.send("PUT", target, proposal, as: spoc, ifMatch: "\"r1\"").status == 412)
            #expect(try await world.send("PUT", target, proposal, as: spoc).status == 428)
            #expect(try await world.send("PUT", target, proposal, as: spoc, ifMatch: "\"r0\"").status == 200)
            let late = try await world.send("PUT", target, proposal, as: spoc, ifMatch: "\"r0\"")
            #expect(late.status == 412)
            #expect(try late.problem.current?.changedBy == "Test spoc")
        }
    }

    private func address(_ world: EvidenceWorld) -> String {
        "/v1/units/\(world.unit("YE"))/indicators/\(world.indicator("6B").id)/applicability"
    }
}
