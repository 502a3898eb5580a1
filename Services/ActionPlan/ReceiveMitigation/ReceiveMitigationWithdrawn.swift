import ContractsActionPlan
import ContractsCore
import Events
import Foundation
import Postgres
import ServiceKit

/// What an equality impact assessment promises no more: an action that is only proposed is cancelled, one that the unit agreed to or works on keeps its course, with a
/// note for those who lead it; one that ended stays as it is (I6, A2).
struct ReceiveMitigationWithdrawn: Sendable {
    let journal: Journal

    var handler: EventHandler {
        .on(MitigationWithdrawnTold.type) { (event: CloudEvent<MitigationWithdrawnTold>, transaction) in try await self(event, in: transaction) }
    }

    /// - Throws: `EventUnprocessable` where another service speaks; the 422 problem for words that are not sound. Both park it.
    func callAsFunction(_ event: CloudEvent<MitigationWithdrawnTold>, in transaction: Transaction) async throws {
        guard event.source == MitigationTold.source else {
            throw EventUnprocessable("Only \(MitigationTold.source) may say this; it came from \(event.source).")
        }
        let told = event.data
        guard event.subject.lowercased() == told.mitigation.uuidString.lowercased() else {
            throw EventUnprocessable("The event's subject is not the mitigation that it is about.")
        }
        let (reason, person) = try sound(told)
        let actions = MitigationActions(mitigation: told.mitigation)
        try await actions.hold(in: transaction)
        guard let latest = try await actions.latest(in: transaction) else { return }
        switch latest.state {
        case .proposed: try await write(.cancelled, to: latest, reason, by: person, event.id, in: transaction)
        case .agreed, .inProgress, .done: try await write(.changed, to: latest, reason, by: person, event.id, in: transaction)
        case .verified, .accepted, .cancelled: break
        }
    }

    private func sound(_ told: MitigationWithdrawnTold) throws(ProblemError) -> (reason: String, person: ActionPlanAPI.Person) {
        var validation = Validation()
        let reason = validation.text(told.reason, at: "/data/reason", max: 2_000, lines: .many)
        let person = ActionPlanAPI.Person(
            subject: validation.text(told.withdrawnBy.subject, at: "/data/withdrawnBy/subject", max: 200),
            name: validation.text(told.withdrawnBy.name, at: "/data/withdrawnBy/name", max: 200),
            rank: validation.optionalText(told.withdrawnBy.rank, at: "/data/withdrawnBy/rank", max: 100))
        try validation.finish()
        return (reason, person)
    }

    private func write(
        _ step: ActionPlanAPI.TrailKind, to action: ActionRow, _ reason: String, by person: ActionPlanAPI.Person, _ event: String,
        in transaction: Transaction
    ) async throws {
        let (now, cancelled) = (journal.now(), step == .cancelled)
        let columns: SQL = cancelled ? ", state = 'cancelled', closing_reason = \(reason)" : ""
        try await transaction.execute(
            """
            UPDATE action SET revision = revision + 1, sequence = sequence + 1, steps = steps + 1, changed_at = \(now), changed_by = \(person.subject),
                changed_by_name = \(person.name), changed_by_rank = \(person.rank)\(fragment: columns)
            WHERE id = \(action.id)
            """)
        let told = ActionStep(kind: step, detail: reason, at: now, by: person)
        try await told.save(to: action.id, number: action.steps + 1, state: cancelled ? .cancelled : nil, in: transaction)
        let actor = Actor(id: "\(MitigationTold.source) \(person.subject)", name: person.name, origin: "event \(event)")
        try await journal.tell(action.id, was: action, "action.\(step.rawValue)", by: actor, in: transaction)
    }
}
