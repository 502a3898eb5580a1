import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Events
import Foundation
import Postgres
import ServiceKit

/// The action-plan service tells how an action stands. One that was verified for an indicator makes its entry ask for new evidence and a fresh rating, until
/// the entry is submitted again (A2).
struct ReceiveAction: Sendable {
    static var handler: EventHandler {
        .on(ActionPlanEvents.actionChanged) { (event: CloudEvent<ActionPlanEvents.ActionChanged>, transaction) in
            try await ReceiveAction()(event, in: transaction)
        }
    }

    /// - Throws: `EventUnprocessable` where another service speaks, or the unit or the indicator is not known here; the 422 problem for an event that is not
    ///   sound. All park it.
    func callAsFunction(_ event: CloudEvent<ActionPlanEvents.ActionChanged>, in transaction: Transaction) async throws {
        guard event.source == ActionPlanAPI.service else {
            throw EventUnprocessable("Only \(ActionPlanAPI.service) may say this; it came from \(event.source).")
        }
        let action = event.data
        guard event.subject == action.action.uuidString.lowercased() else {
            throw EventUnprocessable("The event's subject is not the action that it is about.")
        }
        guard let unit = action.unit, let indicator = action.indicator.map(IndicatorID.init) else { return }
        guard try await takeNews(action.action, sequence: action.sequence, in: transaction) else { return }
        guard action.state == .verified else { return try await withdrawAsking(action.action, unit: unit, indicator: indicator, in: transaction) }

        var validation = Validation()
        let activity = validation.text(action.activity, at: "/data/activity", max: 20_000, lines: .many)
        try validation.finish()
        guard try await isKnown(unit, indicator, in: transaction) else {
            throw EventUnprocessable("Unit \(unit) with indicator \(indicator) is not known here.")
        }
        guard try await ask(unit, indicator, action: action.action, activity: activity, at: action.changedAt, in: transaction) else { return }
        try await AuditTrail.append(
            AuditEntry(
                actor: ActionPlanAPI.service, actorName: "Action-plan service", action: "entry.fresh-evidence-asked", subject: "entry/\(unit)/\(indicator)",
                origin: "event \(event.id)"),
            in: transaction)
    }
}
