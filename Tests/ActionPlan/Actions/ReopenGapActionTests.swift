import ContractsActionPlan
import ContractsCore
import Foundation
import Identity
import TestSupport
import Testing

@testable import ActionPlanService

/// One gap, one action: what QA agreed later is what is worked on.
@Suite struct ReopenGapActionTests {
    @Test func `a gap's action that was cancelled stays cancelled: its gap went back to the adviser`() async throws {
        try await withActionPlan { world in
            let cancelled = try await world.act("cancellation", world.reason, to: world.proposed(), as: world.token(.spoc, "YE"))
            let commander = try await world.token(.commander, "YE")
            #expect(try await world.detail(cancelled.action.id, as: commander).acts.isEmpty)
            let answer = try await world.post("reopening", world.reason, to: cancelled, as: commander)
            #expect(answer.status == 409)
            #expect(try answer.problem.type == "/problems/gap-went-back")
        }
    }

    @Test(arguments: [ActionPlanAPI.ActionState.verified, .accepted])
    func `an action whose indicator has a later gap's action is not reopened, even after that one ended`(_ state: ActionPlanAPI.ActionState) async throws {
        try await withActionPlan { world in
            let (spoc, commander) = (try await world.token(.spoc, "YE"), try await world.token(.commander, "YE"))
            var first = try await world.proposed()
            if state == .verified {
                let agreed = try await world.act("completion", world.completion(), to: first, as: spoc)
                let done = try await world.act("done", world.done, to: agreed, as: spoc)
                first = try await world.act("verification", ActionPlanAPI.Verification(), to: done, as: commander)
            } else {
                first = try await world.act("acceptance", world.reason, to: first, as: commander)
            }
            world.clock.advance(days: 30)
            let second = try await world.proposed()
            for _ in 0..<2 {
                let answer = try await world.post("reopening", world.reason, to: first, as: commander)
                #expect(answer.status == 409)
                #expect(try answer.problem.type == "/problems/source-taken")
                if try await world.detail(second.action.id).action.state == .proposed {
                    try await world.act("cancellation", world.reason, to: second, as: spoc)
                }
            }
            let elsewhere = try await world.act("acceptance", world.reason, to: world.proposed(in: "GD"), as: world.token(.commander, "GD"))
            let reopened = try await world.act("reopening", world.reason, to: elsewhere, as: world.token(.commander, "GD"))
            #expect(reopened.action.state == .proposed)
        }
    }
}
