import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity

extension Demonstration {
    /// The meeting with SPOC and SMT: half of the gaps are discussed, and what becomes an action is completed by the unit.
    func meet(_ unit: PersonGrant.Unit, _ cast: DemonstrationCast) async throws {
        let gaps: Page<QAAPI.Gap> = try await stage.call(
            QAAPI.service, QAAPI.listGaps, query: [("unit", unit.id.description), ("state", "open")], as: cast.adviser)
        let discussed = Array(gaps.items.prefix((gaps.items.count + 1) / 2))
        guard !discussed.isEmpty else { return }
        let plans = discussed.indices.map { file.actions[$0 % file.actions.count] }
        let record = QAAPI.MeetingRecord(
            on: day(0),
            attendees: [cast.adviser, cast.spoc, cast.commander].map { .init(name: $0.name, rank: $0.rank) },
            notes: "Key areas only: what matters most to people in \(unit.name) comes first.",
            gaps: zip(discussed, plans).map { gap, plan in
                .init(
                    gap: gap.id, etag: gap.etag, decision: plan.decision == "action" ? .action : .accepted, reason: plan.reason, proposedActivity: plan.activity
                )
            })
        let _: QAAPI.Meeting = try await stage.call(
            QAAPI.service, QAAPI.recordMeeting, ["unit": unit.id], body: record, key: "demonstration-\(unit.code)-meeting", as: cast.adviser)
        for (number, (gap, plan)) in zip(discussed, plans).enumerated() where plan.decision == "action" {
            try await act(on: gap, plan, number, unit, cast)
        }
    }

    private func act(
        on gap: QAAPI.Gap, _ plan: DemonstrationFile.Action, _ number: Int, _ unit: PersonGrant.Unit, _ cast: DemonstrationCast
    ) async throws {
        let action: ActionPlanAPI.Action = try await stage.afterwards {
            let actions: Page<ActionPlanAPI.Action> = try await stage.call(
                ActionPlanAPI.service, ActionPlanAPI.listActions, query: [("unit", unit.id.description), ("state", "proposed")], as: cast.spoc)
            return actions.items.first { $0.source.reference == gap.id.uuid }
        }
        // The last one of a meeting is left for the unit to complete.
        guard number > 0, let activity = plan.activity, let measure = plan.measure else { return }
        let completion = ActionPlanAPI.Completion(
            activity: activity, lead: .init(subject: cast.spoc.subject, name: cast.spoc.name, rank: cast.spoc.rank), resources: "Within the unit's own means",
            due: day(plan.days ?? 90), measure: measure)
        let agreed: ActionPlanAPI.ActionDetail = try await stage.call(
            ActionPlanAPI.service, ActionPlanAPI.completeAction, ["action": action.id], body: completion, match: action.etag,
            key: "demonstration-\(action.id)-completion", as: cast.spoc)
        guard number % 2 == 0 else { return }
        let _: ActionPlanAPI.ActionDetail = try await stage.call(
            ActionPlanAPI.service, ActionPlanAPI.startAction, ["action": action.id], match: agreed.action.etag, key: "demonstration-\(action.id)-start",
            as: cast.spoc)
    }
}
