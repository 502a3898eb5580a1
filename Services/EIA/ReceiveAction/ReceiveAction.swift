import ContractsCore
import ContractsEIA
import Events
import Foundation
import Postgres
import ServiceKit

/// Keeps how the actions go that mitigations became (I6). Other actions are none of this service's business.
struct ReceiveAction: Sendable {
    let journal: Journal

    var handler: EventHandler {
        .on(ActionTold.type) { (event: CloudEvent<ActionTold>, transaction) in try await self(event, in: transaction) }
    }

    /// - Throws: `EventUnprocessable` where another service speaks, or of a mitigation that is not known; the 422 problem for what is not sound. Each parks it.
    func callAsFunction(_ event: CloudEvent<ActionTold>, in transaction: Transaction) async throws {
        guard event.source == ActionTold.source else { throw EventUnprocessable("Only \(ActionTold.source) may say this; it came from \(event.source).") }
        let told = event.data
        guard told.source.kind == ActionTold.mitigation else { return }
        var validation = Validation()
        let state = validation.text(told.state, at: "/data/state", max: 50)
        let lead = validation.optionalText(told.lead, at: "/data/lead", max: 300)
        try validation.finish()
        guard let mitigation = told.source.reference.map({ MitigationID($0) }), let before = try await lock(mitigation, in: transaction) else {
            throw EventUnprocessable("There is no mitigation \(told.source.reference?.uuidString.lowercased() ?? "without an id").")
        }
        // An older telling that comes late, of this action or of one that came before it, changes nothing.
        let news = before.action == told.action ? told.sequence > (before.sequence ?? 0) : told.changedAt > (before.changedAt ?? .distantPast)
        guard news else { return }
        try await save(told, state: state, lead: lead, of: mitigation, in: transaction)
        let actor = Actor(id: ActionTold.source, name: "Action-plan service", origin: "event \(event.id)")
        try await journal.record(
            "mitigation.action-changed", subject: "mitigation/\(mitigation)", before: before.state.map(ActionState.init), after: ActionState(state),
            by: actor, in: transaction)
    }

    /// What the audit trail hashes.
    private struct ActionState: Encodable {
        let state: String

        init(_ state: String) { self.state = state }
    }
}
