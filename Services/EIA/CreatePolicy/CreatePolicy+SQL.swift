import ContractsCore
import ContractsEIA
import Postgres

extension CreatePolicy {
    func insert(_ policy: EIAAPI.PolicyContent, as id: PolicyID, _ reference: String, by person: EIAAPI.Person, in transaction: Transaction) async throws {
        let now = dependencies.now
        try await transaction.execute(
            """
            INSERT INTO policy (id, reference, title, kind, summary, unit_id, owner_subject, owner_name, owner_rank, marking, review_date, created_at, changed_at,
                changed_by, changed_by_name, changed_by_rank)
            VALUES (\(id), \(reference), \(policy.title), \(policy.kind), \(policy.summary), \(policy.unit), \(policy.owner.subject), \(policy.owner.name),
                \(policy.owner.rank), \(policy.marking), \(policy.reviewDate), \(now), \(now), \(person.subject), \(person.name), \(person.rank))
            """)
    }
}
