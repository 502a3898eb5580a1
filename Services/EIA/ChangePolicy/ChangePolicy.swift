import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// Says something else of a policy in force (I1). Its assessments go along where it moves, and where it is marked higher.
struct ChangePolicy: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ policy: SoundPolicy, for id: PolicyID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.Policy {
        let content = policy.content
        guard let before = try await PolicyRow.lock(id, today: dependencies.today, in: transaction) else { throw AccessRefusal.notFound }
        try caller.access.requireRegistering(in: before.unit, owner: before.owner.subject)
        if content.unit != before.unit { try caller.access.requireRegistering(in: content.unit, owner: nil) }
        try before.version.require(expected)
        guard before.closedAt == nil else { throw PolicyRefusal.closed }
        try policy.requireMarking(before: before.marking)
        try await takeAlong(assessmentsOf: before, to: content, as: caller, in: transaction)
        try await PolicyRow.update(
            id,
            """
            title = \(content.title), kind = \(content.kind), summary = \(content.summary), unit_id = \(content.unit), owner_subject = \(content.owner.subject),
                owner_name = \(content.owner.name), owner_rank = \(content.owner.rank), marking = \(content.marking), review_date = \(content.reviewDate)
            """, at: dependencies.now, by: caller.person, in: transaction)
        return try await dependencies.changed("policy.changed", before, as: caller, in: transaction)
    }
}
