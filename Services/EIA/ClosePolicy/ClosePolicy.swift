import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// A policy is no longer in force: it stays in the register, and takes no new assessments (I1).
struct ClosePolicy: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ id: PolicyID, because reason: SoundReason, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.Policy {
        guard let before = try await PolicyRow.lock(id, today: dependencies.today, in: transaction) else { throw AccessRefusal.notFound }
        try caller.access.requireRegistering(in: before.unit, owner: before.owner.subject)
        try before.version.require(expected)
        guard before.closedAt == nil else { throw PolicyRefusal.closed }
        let now = dependencies.now
        try await PolicyRow.update(id, "closed_at = \(now), closing_reason = \(reason.text)", at: now, by: caller.person, in: transaction)
        return try await dependencies.changed("policy.closed", before, as: caller, in: transaction)
    }
}
