import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import TestSupport
import Testing

@testable import ActionPlanService

@Suite struct ViewsTests {
    @Test func `the board has a column for every state, with the first cards and the count of all`() async throws {
        try await withActionPlan { world in
            for days in [30, 10, 20] { _ = try await world.agreed(due: days) }
            _ = try await world.proposed()
            _ = try await world.agreed(in: "GD")
            let board: ActionPlanAPI.Board = try await world.read("/v1/action-board?limit=2&unit=\(world.unit("YE"))", as: world.token(.inspector))
            #expect(board.columns.map(\.state) == ActionPlanAPI.ActionState.allCases)
            #expect(board.columns.map(\.count) == [1, 3, 0, 0, 0, 0, 0])
            #expect(board.columns[1].cards.map(\.due) == [world.day(10), world.day(20)])
            #expect(try await world.get("/v1/action-board?limit=101", as: world.token(.inspector)).status == 422)
        }
    }

    @Test func `the calendar shows what is due in a month, actions and milestones`() async throws {
        try await withActionPlan { world in
            let action = try await world.agreed(due: 20)
            _ = try await world.send(
                "POST", "/v1/actions/\(action.action.id)/milestones", ActionPlanAPI.MilestoneContent(title: "First panel", due: world.day(7)),
                as: world.token(.spoc, "YE"))
            _ = try await world.agreed(in: "GD", due: 60)
            let reader = try await world.token(.commander, "YE")
            let month: ActionPlanAPI.DueCalendar = try await world.read("/v1/action-calendar", as: reader)
            #expect(month.from == LocalDate("2011-11-01") && month.to == LocalDate("2011-11-30") && month.today == world.today && !month.truncated)
            #expect(month.entries.map(\.kind) == [.milestone, .action] && month.entries.map(\.title) == ["First panel", "Hold a panel every month."])
            #expect(month.entries.allSatisfy { $0.rag == .green && !$0.finished && $0.unitCode == "YE" })
            let january: ActionPlanAPI.DueCalendar = try await world.read("/v1/action-calendar?month=2012-01", as: world.token(.administrator))
            #expect(january.entries.map(\.unitCode) == ["GD"])
            #expect(try await world.get("/v1/action-calendar?month=2012-13", as: reader).status == 422)
        }
    }

    @Test func `what waits for somebody depends on what they are`() async throws {
        try await withActionPlan { world in
            let proposed = try await world.proposed()
            let done = try await world.action(.done)
            let quiet = try await world.agreed(due: 90)
            world.clock.advance(seconds: 1)
            let late = try await world.agreed(lead: .init(subject: "me", name: "Sergeant, Enfield"), due: 3)
            world.clock.advance(days: 14)
            func waiting(_ token: String) async throws -> [[ActionID]] {
                let waiting: ActionPlanAPI.Waiting = try await world.read("/v1/waiting", as: token)
                let lists = [waiting.proposed, waiting.overdue, waiting.toVerify, waiting.updatesOwed]
                let counts = [waiting.counts.proposed, waiting.counts.overdue, waiting.counts.toVerify, waiting.counts.updatesOwed]
                #expect(lists.map(\.count) == counts)
                return lists.map { $0.map(\.id) }
            }
            let (p, d, q, l) = (proposed.action.id, done.action.id, quiet.action.id, late.action.id)
            #expect(try await waiting(world.token(.contributor, "YE")) == [[p], [], [], []])
            #expect(try await waiting(world.token(.contributor, "YE", subject: "me")) == [[p], [l], [], [l]])
            #expect(try await waiting(world.token(.spoc, "YE")) == [[p], [l], [], [q, l]])
            #expect(try await waiting(world.token(.commander, "YE")) == [[p], [l], [d], []])
            #expect(try await waiting(world.token(.commander, "YE", subject: "lead")) == [[p], [l], [], [q]])
            #expect(try await waiting(world.token(.adviser, "YE")) == [[p], [l], [d], []])
            #expect(try await waiting(world.token(.commander, "GD")) == [[], [], [], []])
            #expect(try await waiting(world.token(.inspector)) == [[], [], [], []])
            #expect(try await waiting(world.token(.administrator)) == [[], [], [], []])
        }
    }

    @Test func `the corporate office has the units' overdue actions once they went up to the board`() async throws {
        try await withActionPlan { world in
            let late = try await world.agreed(due: 0)
            let escalator = EscalateOverdue(dependencies: world.dependencies, every: .seconds(60), logger: world.log.logger())
            for (days, expected) in [(27, 0), (1, 1)] {
                world.clock.advance(days: days)
                try await escalator.round()
                for role in [Role.moderator, .boardSecretary] {
                    let waiting: ActionPlanAPI.Waiting = try await world.read("/v1/waiting", as: world.token(role))
                    #expect(waiting.counts.overdue == expected && waiting.overdue.allSatisfy { $0.id == late.action.id })
                }
            }
            let member: ActionPlanAPI.Waiting = try await world.read("/v1/waiting", as: world.token(.boardMember))
            #expect(member.counts.overdue == 0)
        }
    }

    @Test func `the summary counts by unit and by state, as of today, with what lies below a unit`() async throws {
        try await withActionPlan { world in
            _ = try await world.proposed()
            _ = try await world.action(.verified)
            _ = try await world.agreed(due: 3)
            _ = try await world.agreed(in: "GD", due: 90)
            _ = try await world.proposed(in: "TP")
            let reader = try await world.token(.boardMember)
            world.clock.advance(days: 4)
            let summary: ActionPlanAPI.Summary = try await world.read("/v1/action-summary", as: reader)
            #expect(summary.asAt == world.today && summary.units.map(\.unitCode) == ["GD", "TP", "YE"])
            #expect(summary.total.total == 5 && summary.total.proposed == 2 && summary.total.agreed == 2 && summary.total.verified == 1)
            #expect(summary.total.red == 1 && summary.total.overdue == 1 && summary.total.green == 1 && summary.total.blue == 1 && summary.total.grey == 2)
            let below: ActionPlanAPI.Summary = try await world.read("/v1/action-summary?unit=\(world.unit("TP"))", as: reader)
            #expect(below.total == summary.total)
            let one: ActionPlanAPI.Summary = try await world.read("/v1/action-summary?unit=\(world.unit("YE"))", as: reader)
            #expect(one.total.total == 3 && one.units.count == 1)
            let own: ActionPlanAPI.Summary = try await world.read("/v1/action-summary", as: world.token(.spoc, "GD"))
            #expect(own.total.total == 1)
            let none: ActionPlanAPI.Summary = try await world.read("/v1/action-summary?indicator=\(IndicatorID.new())", as: reader)
            #expect(none.total == .none && none.units.isEmpty)
            let forces: ActionPlanAPI.Summary = try await world.read("/v1/action-summary?by=force", as: reader)
            #expect(forces.total == summary.total && forces.units.count < summary.units.count)
            _ = try await world.proposed(in: "GD")
            let moved: ActionPlanAPI.Summary = try await world.read("/v1/action-summary", as: reader)
            #expect(moved.total.total == 6)
        }
    }
}
