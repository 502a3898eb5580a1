import ContractsActionPlan
import ContractsCore
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import ActionPlanService

@Suite struct ChangeActionTests {
    @Test func `another due date keeps the old one with the reason`() async throws {
        try await withActionPlan { world in
            let spoc = try await world.token(.spoc, "YE")
            let action = try await world.agreed()
            let body = ActionPlanAPI.DueDate(due: world.day(90), reason: "The panel meets quarterly.")
            let answer = try await world.send("PUT", "/v1/actions/\(action.action.id)/due-date", body, as: spoc, ifMatch: action.action.etag)
            let changed: ActionPlanAPI.ActionDetail = try answer.json()
            #expect(changed.action.due == world.day(90) && changed.action.dueDateChanges == 1)
            #expect(changed.dueDates.map(\.from) == [world.day(60)] && changed.dueDates.first?.reason == "The panel meets quarterly.")
            #expect(changed.trail.first?.kind == .dueDateChanged)
            #expect(try await world.told().map(\.due) == [world.day(60), world.day(90)])
            let same = try await world.send("PUT", "/v1/actions/\(action.action.id)/due-date", body, as: spoc, ifMatch: changed.action.etag)
            #expect(same.status == 422)
        }
    }

    @Test func `a due date needs a reason, and lies ahead`() async throws {
        try await withActionPlan { world in
            let action = try await world.agreed()
            let answer = try await world.send(
                "PUT", "/v1/actions/\(action.action.id)/due-date", ActionPlanAPI.DueDate(due: world.day(-1), reason: ""), as: world.token(.spoc, "YE"),
                ifMatch: action.action.etag)
            #expect(try answer.problem.errors?.map(\.pointer) == ["/due", "/reason"])
        }
    }

    @Test func `what an action says can be said better, but not its due date`() async throws {
        try await withActionPlan { world in
            let action = try await world.agreed()
            let content = ActionPlanAPI.ActionContent(
                need: nil, activity: "Hold two panels.", lead: .init(name: "Inspector, Enfield"), resources: nil, measure: "Two a month")
            let spoc = try await world.token(.spoc, "YE")
            let changed: ActionPlanAPI.ActionDetail = try await world.send(
                "PUT", "/v1/actions/\(action.action.id)", content, as: spoc, ifMatch: action.action.etag
            ).json()
            #expect(changed.action.activity == "Hold two panels." && changed.action.lead == .init(name: "Inspector, Enfield") && changed.action.need == nil)
            #expect(changed.action.due == action.action.due)
            let late = try await world.send("PUT", "/v1/actions/\(action.action.id)", content, as: spoc, ifMatch: action.action.etag)
            #expect(late.status == 412)
        }
    }

    @Test func `milestones are added, changed and reached, and colour the action`() async throws {
        try await withActionPlan { world in
            let spoc = try await world.token(.spoc, "YE")
            let action = try await world.agreed()
            let base = "/v1/actions/\(action.action.id)/milestones"
            let made: ActionPlanAPI.Milestone = try await world.send(
                "POST", base, ActionPlanAPI.MilestoneContent(title: "First panel", due: world.day(10)), as: spoc
            ).json()
            let moved: ActionPlanAPI.Milestone = try await world.send(
                "PUT", "\(base)/\(made.id)", ActionPlanAPI.MilestoneContent(title: "First panel", due: world.day(5)), as: spoc, ifMatch: made.etag
            ).json()
            #expect(moved.due == world.day(5) && moved.etag != made.etag)
            world.clock.advance(days: 6)
            let late = try await world.detail(action.action.id)
            #expect(late.action.rag == .red && late.action.daysOverdue == 0 && late.milestones.first?.overdue == true)
            let stale = try await world.send("POST", "\(base)/\(made.id)/done", ActionPlanAPI.MilestoneDone(), as: spoc, ifMatch: made.etag)
            #expect(stale.status == 412)
            let reached: ActionPlanAPI.Milestone = try await world.send(
                "POST", "\(base)/\(made.id)/done", ActionPlanAPI.MilestoneDone(note: "Nine came."), as: spoc, ifMatch: moved.etag
            ).json()
            #expect(reached.doneBy?.subject == "spoc-\(world.unit("YE"))" && !reached.overdue)
            let now = try await world.detail(action.action.id)
            #expect(now.action.rag == .green && now.action.milestones == 1 && now.action.milestonesDone == 1 && now.action.nextMilestoneDue == nil)
            #expect(now.action.etag == action.action.etag)
            #expect(now.trail.prefix(3).map(\.kind) == [.milestoneDone, .milestoneChanged, .milestoneAdded])
            let twice = try await world.send("POST", "\(base)/\(made.id)/done", ActionPlanAPI.MilestoneDone(), as: spoc, ifMatch: reached.etag)
            #expect(twice.status == 409)
            #expect(try await world.told().map(\.sequence) == [1, 2, 3, 4])
        }
    }

    @Test func `a milestone lies between today and the action's end`() async throws {
        try await withActionPlan { world in
            let action = try await world.agreed()
            for days in [-1, 61] {
                let answer = try await world.send(
                    "POST", "/v1/actions/\(action.action.id)/milestones", ActionPlanAPI.MilestoneContent(title: "x", due: world.day(days)),
                    as: world.token(.spoc, "YE"))
                #expect(answer.status == 422)
            }
        }
    }

    @Test func `an update is heard, named with its evidence, and never changes`() async throws {
        try await withActionPlan { world in
            let action = try await world.agreed(due: 20)
            world.clock.advance(days: 15)
            #expect(try await world.detail(action.action.id).action.rag == .amber)
            let update = ActionPlanAPI.UpdateContent(text: "Two panels were held.", evidence: [.new(), .new()])
            let answer = try await world.send(
                "POST", "/v1/actions/\(action.action.id)/updates", update, as: world.token(.themeLead, subject: "lead"), key: "one")
            #expect(answer.status == 201)
            let now = try await world.detail(action.action.id)
            #expect(now.action.rag == .green && now.action.updates == 1 && now.action.lastUpdateAt == world.clock.now)
            #expect(now.updates.first?.evidence == update.evidence && now.updates.first?.by.subject == "lead")
            let page: Page<ActionPlanAPI.ActionUpdate> = try await world.read(
                "/v1/actions/\(action.action.id)/updates", as: world.token(.contributor, "YE"))
            #expect(page.items == now.updates)
            await #expect(throws: (any Error).self) { try await world.pool.execute("UPDATE action_update SET text = ''") }
        }
    }

    @Test func `the trail pages`() async throws {
        try await withActionPlan { world in
            let action = try await world.action(.verified)
            let reader = try await world.token(.inspector)
            var (kinds, cursor): ([ActionPlanAPI.TrailKind], String?) = ([], nil)
            repeat {
                let page: Page<ActionPlanAPI.TrailStep> = try await world.read(
                    "/v1/actions/\(action.action.id)/trail?limit=2\(cursor.map { "&cursor=\($0)" } ?? "")", as: reader)
                kinds += page.items.map(\.kind)
                cursor = page.next
            } while cursor != nil
            #expect(kinds == [.verified, .done, .created])
        }
    }
}
