import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import ServiceKit
import TestSupport
import Testing

extension Journey {
    func gap() async throws -> QAAPI.Gap {
        let page: Page<QAAPI.Gap> = try await suite.call(QAAPI.service, QAAPI.listGaps, query: [("unit", unit.description)], as: adviser)
        return try #require(page.items.first)
    }

    /// The meeting makes the gap an action, which reaches the plan as proposed, once; the unit says how it will be done.
    func meetAndAct() async throws -> ActionPlanAPI.Action {
        let gap = try await gap()
        let record = QAAPI.MeetingRecord(
            on: LocalDate(Date()), attendees: [.init(name: adviser.name, rank: adviser.rank), .init(name: spoc.name, rank: spoc.rank)],
            notes: "Key areas only.",
            gaps: [.init(gap: gap.id, etag: gap.etag, decision: .action, reason: "The outcome is not shown.", proposedActivity: "Ask the panels what changed.")]
        )
        let _: QAAPI.Meeting = try await suite.call(QAAPI.service, QAAPI.recordMeeting, ["unit": unit], body: record, as: adviser)
        let proposed: ActionPlanAPI.Action = try await suite.eventually {
            let page: Page<ActionPlanAPI.Action> = try await suite.call(
                ActionPlanAPI.service, ActionPlanAPI.listActions, query: [("unit", unit.description)], as: spoc)
            return page.items.first { $0.source.reference == gap.id.uuid }
        }
        #expect(proposed.state == .proposed)
        let completion = ActionPlanAPI.Completion(
            activity: "Ask the panels what changed, and publish it.", lead: .init(subject: spoc.subject, name: spoc.name, rank: spoc.rank),
            due: LocalDate(Date(timeIntervalSinceNow: 60 * 86_400)), measure: "Thirty answers.")
        let agreed: ActionPlanAPI.ActionDetail = try await suite.call(
            ActionPlanAPI.service, ActionPlanAPI.completeAction, ["action": proposed.id], body: completion, match: proposed.etag, as: spoc)
        return agreed.action
    }

    func finish(_ action: ActionPlanAPI.Action) async throws {
        let path = ["action": action.id]
        let started: ActionPlanAPI.ActionDetail = try await suite.call(
            ActionPlanAPI.service, ActionPlanAPI.startAction, path, match: action.etag, as: spoc)
        let done: ActionPlanAPI.ActionDetail = try await suite.call(
            ActionPlanAPI.service, ActionPlanAPI.markDone, path, body: .init(whatChanged: "Thirty-two answers, published.", evidence: []),
            match: started.action.etag, as: spoc)
        let verified: ActionPlanAPI.ActionDetail = try await suite.call(
            ActionPlanAPI.service, ActionPlanAPI.verifyAction, path, body: .init(comment: "Seen on the board in the front office."), match: done.action.etag,
            as: commander)
        #expect(verified.action.state == .verified)
        _ = try await suite.eventually { try await gap().state == .awaitingRating ? true : nil }
    }
}
