import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Events
import Foundation
import Postgres
import ServiceKit

/// A gap that a meeting agreed to act on becomes a proposed action of the unit (Q5, A2). Once: while an action for the gap lives, further tellings change nothing.
struct ReceiveGap: Sendable {
    let journal: Journal

    var handler: EventHandler {
        .on(QAEvents.gapAgreed) { (event: CloudEvent<QAEvents.GapAgreed>, transaction) in
            try await self(event, in: transaction)
        }
    }

    /// - Throws: `EventUnprocessable` where another service speaks; the 422 problem for a gap that is not sound. Both park it.
    func callAsFunction(_ event: CloudEvent<QAEvents.GapAgreed>, in transaction: Transaction) async throws {
        guard event.source == QAEvents.service else { throw EventUnprocessable("Only \(QAEvents.service) may say this; it came from \(event.source).") }
        let gap = try SoundGap(event.data)
        guard event.subject.lowercased() == event.data.gap.uuidString.lowercased() else {
            throw EventUnprocessable("The event's subject is not the gap that it is about.")
        }
        try await GapActions(unit: gap.unit, indicator: gap.indicator).hold(in: transaction)
        if try await isKnown(gap, in: transaction) { return }
        let now = journal.now()
        let plan = try await StandingPlan.of(gap.unit, at: now, by: gap.agreedBy, in: transaction)
        let action = ActionToInsert(
            id: .new(at: now), plan: plan, unit: gap.unit, indicator: gap.indicator, indicatorCode: gap.indicatorCode, indicatorWording: gap.indicatorWording,
            source: gap.source, need: gap.need, activity: gap.activity, lead: nil, resources: nil, due: nil, measure: nil, state: .proposed, at: now,
            by: gap.agreedBy)
        guard try await action.insert(step: .proposed, in: transaction) else { return }
        let actor = Actor(id: "\(QAEvents.service) \(gap.agreedBy.subject)", name: gap.agreedBy.name, origin: "event \(event.id)")
        try await journal.tell(action.id, was: nil, "action.proposed", by: actor, in: transaction)
    }
}
