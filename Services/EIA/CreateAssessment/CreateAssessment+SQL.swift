import ContractsCore
import ContractsEIA
import Postgres

extension CreateAssessment {
    func insert(
        _ new: SoundNewAssessment, as id: AssessmentID, _ reference: String, of policy: PolicyRow, _ guide: GuideRow, by person: EIAAPI.Person,
        in transaction: Transaction
    ) async throws {
        let (now, owner) = (dependencies.now, new.people.owner)
        try await transaction.execute(
            """
            INSERT INTO assessment (id, reference, policy_id, unit_id, title, proposal, guide_id, marking, state, since, owner_subject, owner_name, owner_rank,
                sections, supersedes, created_at, created_by, created_by_name, created_by_rank, changed_at, changed_by, changed_by_name, changed_by_rank, steps)
            VALUES (\(id), \(reference), \(policy.id), \(policy.unit), \(new.title), \(new.proposal), \(guide.id), \(policy.marking), 'draft', \(now),
                \(owner.subject), \(owner.name), \(owner.rank), \(guide.document.value.sections.count), \(new.supersedes), \(now), \(person.subject),
                \(person.name), \(person.rank), \(now), \(person.subject), \(person.name), \(person.rank), 1)
            """)
    }
}
