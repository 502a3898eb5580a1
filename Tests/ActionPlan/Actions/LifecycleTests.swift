import ContractsActionPlan
import ContractsCore
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import ActionPlanService

@Suite struct LifecycleTests {
    @Test func `a gap's action is completed, started, done and verified by another, and every step is told in order`() async throws {
        try await withActionPlan { world in
            let (spoc, commander) = (try await world.token(.spoc, "YE"), try await world.token(.commander, "YE"))
            let proposed = try await world.proposed()
            let agreed = try await world.act("completion", world.completion(), to: proposed, as: spoc)
            #expect(agreed.action.state == .agreed && agreed.action.rag == .green && agreed.action.lead == ActionPlanWorld.lead)
            #expect(agreed.action.due == world.day(60) && agreed.action.need == "No outcome is shown." && agreed.action.agreedAt == world.clock.now)
            let started = try await world.start(agreed)
            let done = try await world.act("done", world.done, to: started, as: spoc)
            #expect(done.action.state == .done && done.action.rag == .blue && done.action.doneBy?.subject == "spoc-\(world.unit("YE"))")
            #expect(done.updates.count == 1 && done.updates.first?.evidence.count == 1)
            let verified = try await world.act("verification", ActionPlanAPI.Verification(comment: "Seen."), to: done, as: commander)
            #expect(verified.action.state == .verified && verified.action.verifiedAt == world.clock.now)
            #expect(verified.trail.map(\.kind) == [.verified, .done, .started, .completed, .proposed])
            #expect(verified.trail.map(\.number) == [5, 4, 3, 2, 1])
            #expect(verified.trail.first?.detail == "Seen." && verified.trail.first?.state == .verified)
            let told = try await world.told()
            #expect(told.map(\.sequence) == [1, 2, 3, 4, 5])
            #expect(told.map(\.state) == [.proposed, .agreed, .inProgress, .done, .verified])
            #expect(told.last?.lead == "Chief Inspector, Enfield" && told.last?.due == world.day(60))
            #expect(
                try await world.audited("action/\(verified.action.id)") == [
                    "action.proposed", "action.completed", "action.started", "action.done", "action.verified",
                ])
        }
    }

    @Test func `every state answers every act as the table says, with 409 where it is too early or too late`() async throws {
        try await withActionPlan { world in
            let token = try await TestIssuer.people.token(
                TestIssuer.people.principal(
                    grants: [Grant(.spoc, units: [world.unit("YE")]), Grant(.commander, units: [world.unit("YE")])], subject: "both"),
                for: ActionPlanAPI.service)
            let acts: [(ActionPlanAPI.Act, String, any Encodable & Sendable)] = [
                (.complete, "completion", world.completion()), (.accept, "acceptance", world.reason), (.start, "start", NoContent()),
                (.markDone, "done", world.done), (.verify, "verification", ActionPlanAPI.Verification()), (.sendBack, "return", world.reason),
                (.cancel, "cancellation", world.reason), (.reopen, "reopening", world.reason),
            ]
            for state in ActionPlanAPI.ActionState.allCases {
                for (act, path, body) in acts {
                    let action = try await world.action(state)
                    let answer = try await world.send("POST", "/v1/actions/\(action.action.id)/\(path)", body, as: token, ifMatch: action.action.etag)
                    let possible = ActionRules.of(act).from.contains(state)
                    #expect(answer.status == (possible ? 200 : 409), "\(act.rawValue) when \(state.rawValue): \(answer.text.prefix(200))")
                    if !possible { #expect(try answer.problem.type == "/problems/action-state") }
                }
            }
        }
    }

    @Test func `the lead and who marked it done cannot verify it; the database would not take it either`() async throws {
        try await withActionPlan { world in
            let lead = try await world.token(.commander, "YE", subject: "lead")
            let done = try await world.act("done", world.done, to: world.agreed(), as: world.token(.commander, "YE", subject: "doer"))
            for token in [lead, try await world.token(.commander, "YE", subject: "doer")] {
                let answer = try await world.post("verification", ActionPlanAPI.Verification(), to: done, as: token)
                #expect(answer.status == 403)
                #expect(try answer.problem.detail == AccessRefusal.Reason.verifiedByAnother.rawValue)
                #expect(try await world.detail(done.action.id, as: token).acts.isEmpty)
            }
            await #expect(throws: (any Error).self) {
                try await world.pool.execute(
                    "UPDATE action SET state = 'verified', verified_at = now(), verified_by = done_by, verified_by_name = '' WHERE id = \(done.action.id)")
            }
        }
    }

    @Test func `what is sent back goes on, and its claim stays in the trail`() async throws {
        try await withActionPlan { world in
            let back = try await world.act("return", world.reason, to: world.action(.done), as: world.token(.adviser, "YE"))
            #expect(back.action.state == .inProgress && back.action.doneAt == nil && back.action.doneBy == nil && back.action.whatChanged == nil)
            #expect(back.trail.prefix(2).map(\.kind) == [.sentBack, .done])
            #expect(back.trail[0].detail == "The borough has no custody suite." && back.trail[1].detail == "Response went from 10 to 45 %.")
        }
    }

    @Test func `accepted and cancelled actions keep their reason until they are reopened`() async throws {
        try await withActionPlan { world in
            let adviser = try await world.token(.adviser, "YE")
            let accepted = try await world.act("acceptance", world.reason, to: world.proposed(), as: adviser)
            #expect(accepted.action.state == .accepted && accepted.action.rag == .grey && accepted.action.closingReason == world.reason.reason)
            let proposed = try await world.act("reopening", world.reason, to: accepted, as: adviser)
            #expect(proposed.action.state == .proposed && proposed.action.closingReason == nil)
            let agreed = try await world.act("reopening", world.reason, to: world.action(.cancelled), as: adviser)
            #expect(agreed.action.state == .agreed)
            let again = try await world.act("reopening", world.reason, to: world.action(.verified), as: adviser)
            #expect(again.action.state == .inProgress && again.action.verifiedBy == nil && again.action.doneBy == nil)
        }
    }

    @Test func `of two who act on the same version one wins, and the other sees who it was`() async throws {
        try await withActionPlan { world in
            let action = try await world.agreed()
            let spoc = try await world.token(.spoc, "YE")
            let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
                for _ in 0..<2 { group.addTask { try await world.post("done", world.done, to: action, as: spoc) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.map(\.status).sorted() == [200, 412])
            let refused = try #require(answers.first { $0.status == 412 })
            #expect(try refused.problem.current?.changedBy == "Test spoc")
            #expect(try await world.told().map(\.sequence) == [1, 2])
        }
    }

    @Test func `an act without a version is refused, and one that is repeated under its key is done once`() async throws {
        try await withActionPlan { world in
            let action = try await world.agreed()
            let spoc = try await world.token(.spoc, "YE")
            #expect(try await world.send("POST", "/v1/actions/\(action.action.id)/done", world.done, as: spoc).status == 428)
            let done = world.done
            let first = try await world.post("done", done, to: action, as: spoc, key: "one")
            let second = try await world.post("done", done, to: action, as: spoc, key: "one")
            #expect(first.status == 200 && second.status == 200 && first.text == second.text)
            #expect(try await world.count("SELECT count(*) FROM action_update") == 1)
        }
    }

    @Test func `wrong words are all told at once`() async throws {
        try await withActionPlan { world in
            let body = ActionPlanAPI.Completion(
                activity: " ", lead: .init(name: "\u{7}"), resources: String(repeating: "x", count: 2_001), due: world.day(-1), measure: "")
            let answer = try await world.post("completion", body, to: world.proposed(), as: world.token(.spoc, "YE"))
            #expect(answer.status == 422)
            #expect(try answer.problem.errors?.map(\.pointer) == ["/activity", "/lead/name", "/resources", "/due", "/measure"])
        }
    }
}
