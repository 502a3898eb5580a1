import ContractsActionPlan
import ContractsCore
import Foundation
import Identity
import TestSupport
import Testing

@testable import ActionPlanService

/// Whoever had a hand in an action does not judge it, however it changed hands since (A2).
@Suite struct HandsTests {
    private static let other = ActionPlanAPI.Lead(subject: "other", name: "Inspector, Enfield", rank: "Inspector")

    private func refuses(_ token: String, _ action: ActionPlanAPI.ActionDetail, _ world: ActionPlanWorld) async throws {
        for (path, body) in [("verification", ActionPlanAPI.Verification() as any Encodable & Sendable), ("return", world.reason)] {
            let answer = try await world.send("POST", "/v1/actions/\(action.action.id)/\(path)", body, as: token, ifMatch: action.action.etag)
            #expect(answer.status == 403, "\(path): \(answer.text)")
            #expect(try answer.problem.detail == "You led this action or marked it done since it was agreed, so somebody else has to verify it.")
        }
        #expect(try await world.detail(action.action.id, as: token).acts.isEmpty)
        let waiting: ActionPlanAPI.Waiting = try await world.read("/v1/waiting", as: token)
        #expect(waiting.toVerify.isEmpty && waiting.counts.toVerify == 0)
    }

    private func handOver(_ action: ActionPlanAPI.ActionDetail, _ world: ActionPlanWorld) async throws -> ActionPlanAPI.ActionDetail {
        let content = ActionPlanAPI.ActionContent(need: "x", activity: "Hold a panel.", lead: Self.other, measure: "Twelve a year")
        let answer = try await world.send(
            "PUT", "/v1/actions/\(action.action.id)", content, as: world.token(.spoc, "YE"), ifMatch: action.action.etag)
        try #require(answer.status == 200, "\(answer.text)")
        return try answer.json()
    }

    @Test func `who handed the lead over does not verify it`() async throws {
        try await withActionPlan { world in
            let handed = try await handOver(world.agreed(), world)
            let done = try await world.act("done", world.done, to: handed, as: world.token(.spoc, "YE"))
            try await refuses(world.token(.commander, "YE", subject: "lead"), done, world)
            let another = try await world.token(.commander, "YE")
            let waiting: ActionPlanAPI.Waiting = try await world.read("/v1/waiting", as: another)
            #expect(waiting.toVerify.map(\.id) == [done.action.id])
            #expect(try await world.act("verification", ActionPlanAPI.Verification(), to: done, as: another).action.state == .verified)
        }
    }

    @Test func `who marked it done before it was sent back does not verify what another marked done`() async throws {
        try await withActionPlan { world in
            let commander = try await world.token(.commander, "YE", subject: "doer")
            let first = try await world.act("done", world.done, to: world.agreed(), as: commander)
            let back = try await world.act("return", world.reason, to: first, as: world.token(.adviser, "YE"))
            let again = try await world.act("done", world.done, to: back, as: world.token(.spoc, "YE"))
            try await refuses(commander, again, world)
        }
    }

    @Test func `cancelling and reopening clears nobody; a verification does`() async throws {
        try await withActionPlan { world in
            let (lead, adviser) = (try await world.token(.commander, "YE", subject: "lead"), try await world.token(.adviser, "YE"))
            let handed = try await handOver(world.agreed(), world)
            let cancelled = try await world.act("cancellation", world.reason, to: handed, as: world.token(.spoc, "YE"))
            let reopened = try await world.act("reopening", world.reason, to: cancelled, as: adviser)
            let done = try await world.act("done", world.done, to: reopened, as: world.token(.spoc, "YE"))
            try await refuses(lead, done, world)
            let verified = try await world.act("verification", ActionPlanAPI.Verification(), to: done, as: adviser)
            let anew = try await world.act("reopening", world.reason, to: verified, as: adviser)
            let doneAnew = try await world.act("done", world.done, to: anew, as: world.token(.spoc, "YE"))
            #expect(try await world.act("verification", ActionPlanAPI.Verification(), to: doneAnew, as: lead).action.state == .verified)
        }
    }

    @Test func `a lead without a role in the unit reads the action and works on it, and nothing else of the unit`() async throws {
        try await withActionPlan { world in
            let (lead, action) = (try await world.token(.contributor, "GD", subject: "lead"), try await world.agreed())
            let foreign = try await world.agreed(lead: Self.other)
            #expect(try await world.detail(action.action.id, as: lead).acts == [.start, .addMilestone, .update, .markDone])
            #expect(try await world.get("/v1/actions/\(foreign.action.id)", as: lead).status == 404)
            for part in ["trail", "updates"] { #expect(try await world.get("/v1/actions/\(action.action.id)/\(part)", as: lead).status == 200) }
            let list: Page<ActionPlanAPI.Action> = try await world.read("/v1/actions?lead=me", as: lead)
            #expect(list.items.map(\.id) == [action.action.id])
            let update = ActionPlanAPI.UpdateContent(text: "The panel met.", evidence: [])
            #expect(try await world.send("POST", "/v1/actions/\(action.action.id)/updates", update, as: lead).status == 201)
            let done = try await world.act("done", world.done, to: action, as: lead)
            #expect(done.action.state == .done && done.action.doneBy?.subject == "lead")
            #expect(try await world.post("cancellation", world.reason, to: done, as: lead).status == 403)
            world.clock.advance(days: 1)
            let late = try await world.agreed(due: 0)
            world.clock.advance(days: 2)
            let waiting: ActionPlanAPI.Waiting = try await world.read("/v1/waiting", as: lead)
            #expect(waiting.overdue.map(\.id) == [late.action.id])
        }
    }
}
