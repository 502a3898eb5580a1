import ContractsActionPlan
import ContractsCore
import ContractsQA
import Events
import Foundation
import Postgres

/// The action-plan service tells how an action stands: the gap that it came from shows it (Q5). Actions from elsewhere are none of ours.
struct ReceiveAction: Sendable {
    let clock: @Sendable () -> Date

    var handler: EventHandler {
        .on(ActionPlanEvents.actionChanged) { (event: CloudEvent<ActionPlanEvents.ActionChanged>, transaction) in
            try await self(event, in: transaction)
        }
    }

    /// - Throws: `EventUnprocessable` for a gap that is not known here: it is parked.
    func callAsFunction(_ event: CloudEvent<ActionPlanEvents.ActionChanged>, in transaction: Transaction) async throws {
        let action = event.data
        try event.require(from: ActionPlanAPI.service, about: action.action.uuidString.lowercased())
        guard action.source.kind == .gap, let reference = action.source.reference else { return }
        guard let gap = try await StandingGap.lockWithEntry(GapID(reference), in: transaction) else {
            throw EventUnprocessable("Gap \(reference.uuidString.lowercased()) is not known here.")
        }
        // An older change that comes late, or another action than the one that the gap has.
        guard gap.action ?? action.action == action.action, action.sequence > gap.actionSequence ?? 0 else { return }
        let state = ReceiveAction.state(of: gap.state, after: action.state)
        try await save(action, on: gap, state: state, in: transaction)
        try await gap.step(
            .actionChanged, action.activity.isEmpty ? nil : action.activity, actionState: action.state.rawValue, by: nil, at: action.changedAt, in: transaction)
        if action.state == .cancelled, gap.state != .closed { try await follow(gap, action, in: transaction) }
        try await event.record("gap.action-changed", "gap/\(gap.id)", in: transaction)
    }

    /// A closed gap stays closed, whatever becomes of its action.
    private static func state(of gap: QAAPI.GapState, after action: ActionPlanAPI.ActionState) -> QAAPI.GapState {
        guard gap != .closed else { return .closed }
        return switch action {
        case .proposed, .agreed, .inProgress, .done: .agreed
        case .verified: .awaitingRating
        case .accepted: .accepted
        case .cancelled: gap
        }
    }

    /// Nobody works on it any more: another gap takes its place and waits for a meeting.
    private func follow(_ gap: StandingGap, _ action: ActionPlanEvents.ActionChanged, in transaction: Transaction) async throws {
        try await gap.close(.followed, actionState: action.state.rawValue, by: nil, at: clock(), in: transaction)
        _ = try await StandingGap.open(
            gap.unit, gap.indicator, phase: gap.phase, rating: gap.rating, follows: gap.id, actionState: action.state.rawValue, by: nil,
            at: clock(), in: transaction)
    }
}
