import ContractsActionPlan
import ContractsCore
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import ActionPlanService

@Suite struct CreateActionTests {
    @Test func `what says everything is agreed at once; what does not, or comes from the adviser, is proposed`() async throws {
        try await withActionPlan { world in
            func made(_ body: ActionPlanAPI.NewAction, as role: Role) async throws -> ActionPlanAPI.Action {
                let answer = try await world.send("POST", "/v1/actions", body, as: world.token(role, "YE"))
                try #require(answer.status == 201, "\(answer.text)")
                let detail: ActionPlanAPI.ActionDetail = try answer.json()
                #expect(answer.headers["location"] == "/v1/actions/\(detail.action.id)")
                return detail.action
            }
            #expect(try await made(world.newAction(), as: .contributor).state == .agreed)
            #expect(try await made(world.newAction(due: nil), as: .spoc).state == .proposed)
            #expect(try await made(world.newAction(), as: .adviser).state == .proposed)
            let numbers: [Int] = try await world.pool.values("SELECT number FROM action ORDER BY number")
            #expect(Set(numbers).count == 3)
        }
    }

    @Test func `visits, recommendations and board decisions are named; gaps and mitigations only their services make`() async throws {
        try await withActionPlan { world in
            let spoc = try await world.token(.spoc, "YE")
            let visit = world.newAction(source: .init(kind: .visit, reference: UUID(), label: "Director's visit, Enfield"))
            let made: ActionPlanAPI.ActionDetail = try await world.send("POST", "/v1/actions", visit, as: spoc).json()
            #expect(made.action.source == visit.source)
            for kind in [ActionPlanAPI.SourceKind.gap, .eiaMitigation] {
                let answer = try await world.send("POST", "/v1/actions", world.newAction(source: .init(kind: kind)), as: spoc)
                #expect(try answer.problem.errors?.map(\.pointer) == ["/source/kind"])
            }
        }
    }

    @Test func `an action needs a place and something to say`() async throws {
        try await withActionPlan { world in
            let spoc = try await world.token(.spoc, "YE")
            let empty = try await world.send("POST", "/v1/actions", ActionPlanAPI.NewAction(), as: spoc)
            #expect(try empty.problem.errors?.map(\.pointer) == ["/plan", "/need"])
            let foreign = try await world.send("POST", "/v1/actions", world.newAction(in: "GD"), as: spoc)
            #expect(foreign.status == 404)
        }
    }

    @Test func `a corporate plan's actions are the moderator's and the board secretary's, and one verifies the other's`() async throws {
        try await withActionPlan { world in
            let (moderator, secretary) = (try await world.token(.moderator), try await world.token(.boardSecretary))
            let plan: ActionPlanAPI.Plan = try await world.send(
                "POST", "/v1/plans", ActionPlanAPI.PlanContent(kind: .corporate, title: "Corporate plan 2011/12"), as: secretary
            ).json()
            let refused = try await world.send("POST", "/v1/actions", world.newAction(plan: plan.id), as: world.token(.spoc, "YE"))
            #expect(refused.status == 403)
            let made: ActionPlanAPI.ActionDetail = try await world.send("POST", "/v1/actions", world.newAction(plan: plan.id), as: moderator).json()
            #expect(made.action.state == .agreed && made.action.unit == nil && made.action.planKind == .corporate)
            let done = try await world.act("done", world.done, to: made, as: moderator)
            #expect(try await world.post("verification", ActionPlanAPI.Verification(), to: done, as: moderator).status == 403)
            #expect(try await world.act("verification", ActionPlanAPI.Verification(), to: done, as: secretary).action.state == .verified)
            #expect(try await world.get("/v1/actions/\(made.action.id)", as: world.token(.contributor, "YE")).status == 200)
            #expect(try await world.get("/v1/actions/\(made.action.id)", as: world.token(.inspector, "YE")).status == 404)
        }
    }
}
