import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// A policy, SOP or change programme comes into the register (I1).
struct CreatePolicy: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ policy: SoundPolicy, as caller: Caller, in transaction: Transaction) async throws -> EIAAPI.Policy {
        try caller.access.requireRegistering(in: policy.content.unit, owner: nil)
        try policy.requireMarking(before: nil)
        let id = PolicyID.new(at: dependencies.now)
        let reference = try await ReferenceNumber.policy.next(at: dependencies.now, in: transaction)
        try await insert(policy.content, as: id, reference, by: caller.person, in: transaction)
        guard let row = try await PolicyRow.find(id, today: dependencies.today, in: transaction) else { throw AccessRefusal.notFound }
        let made = EIAAPI.Policy(row)
        try await dependencies.journal.record(
            "policy.created", subject: "policy/\(id)", before: nil as EIAAPI.Policy?, after: made, by: caller.actor, in: transaction)
        return made
    }
}
