import ContractsActionPlan
import ContractsCore
import Events
import Foundation
import Postgres
import ServiceKit

/// The time, and where what happens is told: the outbox and the audit trail. Needs no pool, so that event handlers have it too.
struct Journal: Sendable {
    let outbox: Outbox
    /// In whole milliseconds, which is what JSON says: what is stored and what was answered are the same instant.
    let now: @Sendable () -> Date

    init(clock: @escaping @Sendable () -> Date = { Date() }) {
        self.outbox = Outbox(source: ActionPlanAPI.service, clock: clock)
        self.now = { Date(timeIntervalSince1970: (clock().timeIntervalSince1970 * 1000).rounded(.down) / 1000) }
    }

    /// In London.
    var today: LocalDate { LocalDate(now()) }
}

extension Journal {
    /// Writes the audit entry of a change (X1). The last statement of its transaction: it takes the lock that all entries share.
    /// - Parameters:
    ///   - action: a stable word, such as `action.verified`.
    ///   - subject: such as `action/0190…`.
    func record(
        _ action: String, subject: String, before: (some Encodable)?, after: (some Encodable)?, by actor: Actor, in transaction: Transaction
    ) async throws {
        let entry = AuditEntry(
            actor: actor.id, actorName: actor.name, action: action, subject: subject, origin: actor.origin, before: try before.map { try AuditHash(of: $0) },
            after: try after.map { try AuditHash(of: $0) })
        try await AuditTrail.append(entry, in: transaction)
    }

    /// Tells the other services how an action stands now, and the audit trail who did it: the end of every transaction about one action.
    /// - Returns: the action as it stands now.
    @discardableResult
    func tell(_ id: ActionID, was before: ActionRow?, _ audited: String, by actor: Actor, in transaction: Transaction) async throws -> ActionRow {
        guard let after = try await ActionRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        let today = today
        try await outbox.add(
            type: ActionPlanEvents.actionChanged, subject: id.description, data: ActionPlanEvents.ActionChanged(after, today: today), in: transaction)
        try await record(
            audited, subject: "action/\(id)", before: before.map { ActionPlanAPI.Action($0, today: today) }, after: ActionPlanAPI.Action(after, today: today),
            by: actor, in: transaction)
        return after
    }
}
