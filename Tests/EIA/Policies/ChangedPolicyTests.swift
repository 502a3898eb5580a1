import ContractsCore
import ContractsEIA
import Foundation
import Identity
import TestSupport
import Testing

@testable import EIAService

/// What a change of a policy does to its assessments (I1).
@Suite struct ChangedPolicyTests {
    @discardableResult
    private func change(_ policy: EIAAPI.Policy, to content: EIAAPI.PolicyContent, in world: EIAWorld) async throws -> EIAAPI.Policy {
        let answer = try await world.send("PUT", "/v1/policies/\(policy.id)", content, as: world.token(.officer), ifMatch: policy.etag)
        try #require(answer.status == 200, "\(answer.text)")
        return try answer.json()
    }

    @Test func `it takes them along into another unit, whose people read them, and the former unit's no more`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let draft = try await world.draft(of: policy)
            let address = "/v1/assessments/\(draft.summary.id)"
            let (former, present) = (try await world.token(.commander, "YE"), try await world.token(.commander, "GD"))
            func statuses() async throws -> [Int] { [try await world.get(address, as: former).status, try await world.get(address, as: present).status] }
            #expect(try await statuses() == [200, 404])
            try await change(policy, to: world.policyContent(in: "GD"), in: world)
            #expect(try await statuses() == [404, 200])
            let list: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/assessments?unit=\(world.unit("GD"))", as: present)
            #expect(list.items.map(\.id) == [draft.summary.id] && list.items.first?.unit.id == world.unit("GD"))
            #expect(try await world.detail(draft.summary.id, as: .author).mayChange == true, "who is named on it keeps their part")
            let trail: Page<EIAAPI.TrailStep> = try await world.read("\(address)/trail", as: present)
            #expect(trail.items.first?.kind == "policy-changed" && trail.items.first?.detail == "Unit GD" && trail.items.first?.by.subject == "officer")
            #expect(try await world.audited("assessment/\(draft.summary.id)").last == "assessment.policy-changed")
            let late = try await world.post("withdrawal", world.reason, to: draft, as: .author)
            #expect(late.status == 412, "who had it open is told that it changed")
        }
    }

    @Test func `the register keeps what was published, and what is over stays as it was`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let given = try await world.act("withdrawal", world.reason, to: world.draft(of: policy), as: .author)
            let published = try await world.published(of: policy)
            try await change(policy, to: world.policyContent("Encounters", in: "GD", marking: .officialSensitive), in: world)
            let (over, inForce) = (try await world.detail(given.summary.id), try await world.detail(published.summary.id))
            #expect(over.summary.unit.id == world.unit("YE") && over.summary.marking == .official && over.summary.etag == given.summary.etag)
            #expect(inForce.summary.unit.id == world.unit("GD") && inForce.summary.marking == .officialSensitive)
            #expect(inForce.summary.policy.title == "Encounters" && inForce.summary.state == .published)

            let entry = try #require(try await world.register("?unit=\(world.unit("YE"))&q=stop").items.first)
            #expect(entry.unit.id == world.unit("YE") && entry.policy.title == "Stop and search" && entry.title == published.summary.title)
            #expect(entry.marking == .officialSensitive, "what is sensitive is marked so at once, wherever it stands")
            #expect(try await world.register("?q=encounters").items.isEmpty)
            let read: EIAAPI.PublishedAssessment = try await world.read("/v1/register/\(entry.id)", as: world.token(.stranger))
            #expect(read.entry.unit == entry.unit && read.entry.policy == entry.policy && read.sha256 == published.rounds.last?.sha256)

            let withheld = try await world.act("withholding", world.reason, to: inForce, as: .owner)
            try await world.act("publication", to: withheld, as: .owner)
            let again = try #require(try await world.register("?unit=\(world.unit("GD"))&q=encounters").items.first)
            #expect(again.unit.id == world.unit("GD") && again.policy.title == "Encounters", "it was published anew")
        }
    }

    @Test func `a higher marking goes up with it; a lower one is for their authors to give`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let draft = try await world.draft(of: policy)
            let raised = try await change(policy, to: world.policyContent(marking: .officialSensitive), in: world)
            let marked = try await world.detail(draft.summary.id)
            #expect(marked.summary.marking == .officialSensitive)
            let lowered = try await change(raised, to: world.policyContent(), in: world)
            try await change(lowered, to: world.policyContent("Encounters"), in: world)
            let after = try await world.detail(draft.summary.id)
            #expect(after.summary.marking == .officialSensitive && after.summary.etag == marked.summary.etag && after.summary.policy.title == "Encounters")
        }
    }
}
