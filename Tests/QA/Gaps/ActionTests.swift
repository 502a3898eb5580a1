import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Postgres
import Testing
import TestSupport

@testable import QAService

@Suite struct ActionTests {
    private func agreedGap(_ world: QAWorld) async throws -> QAAPI.Gap {
        _ = try await world.assure("1B", try await world.submit("1B"), corporate: 2)
        let gap = try #require(try await world.gaps().first)
        #expect(try await world.meet(gap, .action).status == 201)
        return gap
    }

    @Test func `the gap shows its action, waits for a fresh rating once it is verified, and is closed by that`() async throws {
        try await withQA { world in
            let gap = try await agreedGap(world)
            let action = UUID()
            for (sequence, state) in [ActionPlanAPI.ActionState.proposed, .agreed, .inProgress, .done].enumerated() {
                try await world.told(world.actionChanged(gap.id, state, sequence: sequence + 1, action: action), as: .actionPlan)
            }
            #expect(try await world.gap(gap.id).state == .agreed)
            #expect(try await world.gap(gap.id).action?.state == "done")
            try await world.told(world.actionChanged(gap.id, .verified, sequence: 5, action: action), as: .actionPlan)
            let waiting = try await world.gap(gap.id)
            #expect(waiting.state == .awaitingRating)
            #expect(waiting.action?.lead == "Lead officer")
            let ratings = try await world.read("/v1/units/\(world.unit("YE"))/ratings", QAAPI.UnitRatings.self, as: world.token(.spoc, "YE"))
            #expect(ratings.rows.first { $0.indicator.code == "1B" }?.gap?.action?.state == "verified")

            _ = try await world.assure("1B", try await world.submit("1B"), corporate: 4)
            #expect(try await world.gap(gap.id).state == .closed)
        }
    }

    @Test func `an older change that comes late changes nothing, and neither does a repetition`() async throws {
        try await withQA { world in
            let gap = try await agreedGap(world)
            let action = UUID()
            let verified = world.actionChanged(gap.id, .verified, sequence: 5, action: action)
            try await world.told(verified, as: .actionPlan)
            try await world.told(verified, as: .actionPlan)
            try await world.told(world.actionChanged(gap.id, .inProgress, sequence: 4, action: action), as: .actionPlan)
            #expect(try await world.gap(gap.id).state == .awaitingRating)
            #expect(try await world.count("SELECT count(*) FROM gap_step WHERE kind = 'action-changed'") == 1)
        }
    }

    @Test func `a cancelled action leaves a gap that waits for a meeting again, an accepted one a gap that is accepted`() async throws {
        try await withQA { world in
            let gap = try await agreedGap(world)
            try await world.told(world.actionChanged(gap.id, .cancelled, sequence: 1, action: UUID()), as: .actionPlan)
            let gaps = try await world.gaps()
            #expect(gaps.map(\.state) == [.open, .closed])
            #expect(gaps[0].follows == gap.id)
            let story = "/v1/units/\(world.unit("YE"))/indicators/\(world.indicator("1B"))/history"
            let told = try await world.read(story, Page<QAAPI.HistoryStep>.self, as: world.token(.adviser, "YE")).items.suffix(3)
            #expect(told.map(\.kind) == [.actionChanged, .gapClosed, .gapOpened] && told.allSatisfy { $0.actionState == "cancelled" })
            #expect(told.map(\.closure) == [nil, .followed, nil] && told.map(\.detail) == ["Ask the two groups", nil, nil])
            #expect(try await world.meet(gaps[0], .action).status == 201)
            try await world.told(world.actionChanged(gaps[0].id, .accepted, sequence: 1, action: UUID()), as: .actionPlan)
            #expect(try await world.gap(gaps[0].id).state == .accepted)
            #expect(try await world.events(QAEvents.gapAgreed, QAEvents.GapAgreed.self).map(\.gap) == [gap.id.uuid, gaps[0].id.uuid])
        }
    }

    @Test func `an action of an unknown gap is parked, one from elsewhere is none of ours`() async throws {
        try await withQA { world in
            let unknown = world.actionChanged(.new(), .agreed, sequence: 1, action: UUID())
            #expect(try await world.tell(unknown, as: .actionPlan).status == 202)
            #expect(try await world.parked().first?.contains("is not known here") == true)
            let own = ActionPlanEvents.ActionChanged(
                action: UUID(), sequence: 1, source: .init(kind: .own), state: .agreed, activity: "x", rag: .green, changedAt: world.now)
            try await world.told(
                world.event(ActionPlanEvents.actionChanged, about: own.action.uuidString.lowercased(), from: ActionPlanAPI.service, own), as: .actionPlan)
        }
    }
}
