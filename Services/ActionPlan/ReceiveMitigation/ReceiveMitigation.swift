import ContractsActionPlan
import ContractsCore
import Events
import Foundation
import Postgres
import ServiceKit

/// What an approved equality impact assessment promises to do becomes a proposed action of the unit (I6, A2). Once: a later telling of the same mitigation brings
/// its action up to date while that is only proposed; from then on the unit's own words stand.
struct ReceiveMitigation: Sendable {
    let journal: Journal

    var handler: EventHandler {
        .on(MitigationTold.type) { (event: CloudEvent<MitigationTold>, transaction) in try await self(event, in: transaction) }
    }

    /// - Throws: `EventUnprocessable` where another service speaks; the 422 problem for a mitigation that is not sound. Both park it.
    func callAsFunction(_ event: CloudEvent<MitigationTold>, in transaction: Transaction) async throws {
        guard event.source == MitigationTold.source else {
            throw EventUnprocessable("Only \(MitigationTold.source) may say this; it came from \(event.source).")
        }
        guard event.subject.lowercased() == event.data.mitigation.uuidString.lowercased() else {
            throw EventUnprocessable("The event's subject is not the mitigation that it is about.")
        }
        let told = try SoundMitigation(event.data)
        let actor = Actor(id: "\(MitigationTold.source) \(told.agreedBy.subject)", name: told.agreedBy.name, origin: "event \(event.id)")
        let actions = MitigationActions(mitigation: event.data.mitigation)
        try await actions.hold(in: transaction)
        guard let latest = try await actions.latest(in: transaction) else { return try await propose(told, by: actor, in: transaction) }
        // An old telling that comes late.
        if latest.createdAt >= told.agreedAt || latest.state == .proposed && latest.changedAt >= told.agreedAt { return }
        switch latest.state {
        case .proposed: try await renew(latest, told, by: actor, in: transaction)
        case .agreed, .inProgress, .done: break
        case .verified, .accepted, .cancelled: try await propose(told, by: actor, in: transaction)
        }
    }

    private func propose(_ told: SoundMitigation, by actor: Actor, in transaction: Transaction) async throws {
        let now = journal.now()
        let plan = try await StandingPlan.of(told.unit, at: now, by: told.agreedBy, in: transaction)
        let action = ActionToInsert(
            id: .new(at: now), plan: plan, unit: told.unit, indicator: nil, indicatorCode: nil, indicatorWording: nil, source: told.source, need: told.need,
            activity: told.activity, lead: told.lead, resources: nil, due: told.due, measure: told.measure, state: .proposed, at: now, by: told.agreedBy)
        guard try await action.insert(step: .proposed, in: transaction) else { return }
        try await journal.tell(action.id, was: nil, "action.proposed", by: actor, in: transaction)
    }

    private func renew(_ action: ActionRow, _ told: SoundMitigation, by actor: Actor, in transaction: Transaction) async throws {
        let now = journal.now()
        try await update(action.id, told, at: now, in: transaction)
        let step = ActionStep(kind: .changed, detail: told.activity, at: now, by: told.agreedBy)
        try await step.save(to: action.id, number: action.steps + 1, state: nil, in: transaction)
        try await journal.tell(action.id, was: action, "action.changed", by: actor, in: transaction)
    }
}
