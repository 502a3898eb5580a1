import ContractsCore
import ContractsEIA
import Foundation
import TestSupport
import Testing

@testable import EIAService

/// Whether a policy has a current assessment, as its page, the list and the figures say it (I1, I8).
@Suite struct ComplianceTests {
    /// Of the world's only policy; the three agree.
    private func compliance(_ policy: PolicyID, in world: EIAWorld) async throws -> EIAAPI.Compliance {
        let token = try await world.token(.moderator)
        let page: EIAAPI.PolicyDetail = try await world.read("/v1/policies/\(policy)", as: token)
        for compliance in EIAAPI.Compliance.allCases {
            let list: Page<EIAAPI.Policy> = try await world.read("/v1/policies?compliance=\(compliance.rawValue)", as: token)
            #expect(list.items.map(\.id) == (compliance == page.policy.compliance ? [policy] : []), "\(compliance)")
        }
        let figures: EIAAPI.Figures = try await world.read("/v1/figures", as: token)
        let counts: [EIAAPI.Compliance: Int] = [
            .current: figures.policiesCurrent, .inProgress: figures.policiesInProgress, .overdue: figures.policiesOverdue, .none: figures.policiesWithout,
        ]
        #expect(counts.filter { $0.value > 0 } == [page.policy.compliance: 1])
        return page.policy.compliance
    }

    /// One in force, to be reviewed on a day.
    private func monitored(of policy: EIAAPI.Policy, days: Int, in world: EIAWorld) async throws -> EIAAPI.AssessmentDetail {
        try await world.act("monitoring", world.newMonitoring(days: days), to: world.published(of: policy), as: .author)
    }

    @Test func `an overdue review leaves the policy overdue beside an assessment that is current, until it is recorded`() async throws {
        try await withEIA { world in
            let programme = try await world.policy("A programme", kind: .changeProgramme)
            let due = try await monitored(of: programme, days: 5, in: world)
            _ = try await world.published(of: programme)
            #expect(try await compliance(programme.id, in: world) == .current)
            world.clock.advance(days: 10)
            #expect(try await compliance(programme.id, in: world) == .overdue, "its day has passed")
            try await world.clockService.round()
            #expect(try await compliance(programme.id, in: world) == .overdue, "it was called to review")
            _ = try await world.draft(of: programme)
            #expect(try await compliance(programme.id, in: world) == .overdue, "a draft is no review")
            try await world.act("reviews", world.review(), to: world.detail(due.summary.id), as: .owner)
            #expect(try await compliance(programme.id, in: world) == .current)
        }
    }

    @Test func `a new version ends it where it takes the place of the overdue one, and not before`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let due = try await monitored(of: policy, days: 5, in: world)
            world.clock.advance(days: 10)
            try await world.clockService.round()
            let successor = try await world.decided(of: policy, supersedes: due.summary.id)
            #expect(try await compliance(policy.id, in: world) == .overdue)
            try await world.act("publication", to: successor, as: .owner)
            #expect(try await world.detail(due.summary.id).summary.state == .superseded)
            #expect(try await compliance(policy.id, in: world) == .current)
        }
    }
}
