import ContractsActionPlan
import ContractsCore
import Foundation
import Identity
import Logging
import Postgres
import ServiceKit
import TestSupport
import Testing

@testable import ActionPlanService

@Suite struct EscalationTests {
    private func escalator(_ world: ActionPlanWorld) -> EscalateOverdue {
        EscalateOverdue(dependencies: world.dependencies, every: .seconds(60), logger: world.log.logger())
    }

    private func escalations(_ world: ActionPlanWorld, _ query: String = "") async throws -> [ActionPlanAPI.Escalation] {
        let page: Page<ActionPlanAPI.Escalation> = try await world.read("/v1/escalations\(query)", as: world.token(.boardMember))
        return page.items
    }

    @Test func `an overdue action goes to the commander, the adviser and the board, once each`() async throws {
        try await withActionPlan { world in
            let action = try await world.agreed(due: 10)
            let escalator = escalator(world)
            var levels: [Int: Int] = [:]
            for day in 1...45 {
                world.clock.advance(days: 1)
                if try await escalator.round() > 0 { levels[day] = try await world.detail(action.action.id).action.escalation }
                #expect(try await escalator.round() == 0)
            }
            #expect(levels == [11: 1, 24: 2, 38: 3])
            let all = try await escalations(world)
            #expect(
                all.map(\.to) == [.board, .adviser, .commander] && all.map(\.daysOverdue) == [28, 14, 1] && all.allSatisfy { $0.open && $0.unitCode == "YE" })
            let detail = try await world.detail(action.action.id)
            #expect(detail.escalations == all && detail.trail.map(\.kind) == [.escalated, .escalated, .escalated, .created])
            #expect(detail.trail.prefix(3).map(\.escalatedTo) == [.board, .adviser, .commander])
            #expect(detail.trail.prefix(3).map(\.daysOverdue) == [28, 14, 1] && detail.trail.prefix(3).allSatisfy { $0.detail == nil })
            #expect(detail.action.etag == action.action.etag)
            let told = try await world.told()
            #expect(told.map(\.sequence) == [1, 2, 3, 4] && told.map(\.rag) == [.green, .red, .red, .red])
            #expect(try await AuditTrail.verify(world.pool).isIntact)
        }
    }

    @Test func `a service that was down catches up, with every level`() async throws {
        try await withActionPlan { world in
            _ = try await world.agreed(due: 1)
            world.clock.advance(days: 16)
            #expect(try await escalator(world).round() == 1)
            #expect(try await escalations(world).map(\.level).sorted() == [1, 2])
            #expect(try await world.told().map(\.sequence) == [1, 2])
        }
    }

    @Test func `many replicas at once escalate each action once`() async throws {
        try await withActionPlan { world in
            for _ in 0..<60 { _ = try await world.agreed(due: 1) }
            world.clock.advance(days: 2)
            let escalator = escalator(world)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { _ = try await escalator.round() } }
                try await group.waitForAll()
            }
            #expect(try await world.count("SELECT count(*) FROM escalation") == 60)
            #expect(try await world.count("SELECT count(DISTINCT action_id) FROM escalation") == 60)
        }
    }

    @Test func `another due date closes an escalation, and missing that one escalates anew`() async throws {
        try await withActionPlan { world in
            let action = try await world.agreed(due: 1)
            let escalator = escalator(world)
            world.clock.advance(days: 2)
            _ = try await escalator.round()
            let moved = try await world.send(
                "PUT", "/v1/actions/\(action.action.id)/due-date", ActionPlanAPI.DueDate(due: world.day(5), reason: "Leave."), as: world.token(.spoc, "YE"),
                ifMatch: action.action.etag)
            #expect(moved.status == 200)
            #expect(try await escalations(world).map(\.open) == [false])
            #expect(try await escalations(world, "?open=true").isEmpty)
            world.clock.advance(days: 6)
            #expect(try await escalator.round() == 1)
            #expect(try await escalations(world, "?open=true&level=1").count == 1)
            #expect(try await escalations(world, "?unit=\(world.unit("GD"))").isEmpty)
        }
    }

    @Test func `what is not under way is not escalated`() async throws {
        try await withActionPlan { world in
            for state in [ActionPlanAPI.ActionState.proposed, .done, .verified, .accepted, .cancelled] { _ = try await world.action(state) }
            world.clock.advance(days: 400)
            #expect(try await escalator(world).round() == 0)
        }
    }

    @Test func `an action that somebody is changing waits for the next round`() async throws {
        try await withActionPlan { world in
            let action = try await world.agreed(due: 1)
            world.clock.advance(days: 2)
            let escalator = escalator(world)
            try await world.database.withPool(of: "action_plan") { another in
                try await another.transaction { transaction in
                    _ = try await ActionRow.lock(action.action.id, in: transaction)
                    #expect(try await escalator.round() == 0)
                }
            }
            #expect(try await escalator.round() == 1)
        }
    }
}
