import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// A change programme gets a named adviser, another one, or none any more (I10, S2 ¶22).
struct PutSupport: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ support: SoundSupport, for id: PolicyID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.Policy {
        guard let before = try await PolicyRow.lock(id, today: dependencies.today, in: transaction) else { throw AccessRefusal.notFound }
        try caller.access.requireSupporting()
        try before.version.require(expected)
        guard before.closedAt == nil else { throw PolicyRefusal.closed }
        let adviser = support.adviser
        // Support that was given ends, whatever the policy became.
        guard before.kind == .changeProgramme || adviser == nil && before.adviser != nil else { throw PolicyRefusal.noProgramme }
        try await PolicyRow.update(
            id,
            """
            adviser_subject = \(adviser?.subject), adviser_name = \(adviser?.name), adviser_rank = \(adviser?.rank), support_reason = \(support.reason)
            """, at: dependencies.now, by: caller.person, in: transaction)
        return try await dependencies.changed(adviser == nil ? "policy.support-ended" : "policy.supported", before, as: caller, in: transaction)
    }
}
