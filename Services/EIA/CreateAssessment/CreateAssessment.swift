import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// An assessment begins for a policy, written against the guide in force, which it then keeps (I1, I3).
struct CreateAssessment: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ new: SoundNewAssessment, as caller: Caller, in transaction: Transaction) async throws -> EIAAPI.AssessmentDetail {
        guard let policy = try await PolicyRow.lock(new.policy, today: dependencies.today, in: transaction) else {
            throw ProblemError.validation("/policy", "names no policy of the register")
        }
        try caller.access.requireRegistering(in: policy.unit, owner: policy.owner.subject)
        try requireOthersDecide(new.people, than: caller.person)
        guard policy.closedAt == nil else { throw AssessmentRefusal.policyClosed }
        try await requireNoOther(of: policy, in: transaction)
        try await requireSuperseded(new.supersedes, of: policy, in: transaction)
        guard let guide = try await GuideRow.inForce(in: transaction) else { throw AssessmentRefusal.guideMissing }
        let (id, now) = (AssessmentID.new(at: dependencies.now), dependencies.now)
        let reference = try await ReferenceNumber.assessment.next(at: now, in: transaction)
        try await insert(new, as: id, reference, of: policy, guide, by: caller.person, in: transaction)
        try await NamedPeople.put(new.people, on: id, in: transaction)
        // The title and the proposal are theirs.
        try await AssessmentWriter.add(caller.person, to: id, at: now, in: transaction)
        try await TrailStep.add(1, kind: "created", detail: nil, state: .draft, at: now, by: caller.person, to: id, in: transaction)
        try await StateStay.change(to: .draft, number: 1, at: now, by: "created", of: id, in: transaction)
        guard let row = try await AssessmentRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        let made = try await dependencies.detail(of: row, as: caller, in: transaction)
        try await dependencies.journal.record(
            "assessment.created", subject: "assessment/\(id)", before: nil as EIAAPI.AssessmentSummary?, after: made.summary, by: caller.actor, in: transaction)
        return made
    }

    private func requireOthersDecide(_ people: SoundPeople, than beginner: EIAAPI.Person) throws(ProblemError) {
        guard let index = people.decisionMakers.firstIndex(where: { $0.subject == beginner.subject }) else { return }
        throw .validation("/decisionMakers/\(index)", "begins it, so somebody else has to decide")
    }

    /// One at a time, so that nobody writes twice; a programme or project has several proposals at once.
    private func requireNoOther(of policy: PolicyRow, in transaction: Transaction) async throws {
        guard policy.kind == .policy || policy.kind == .sop else { return }
        let other: String? = try await transaction.value(
            """
            SELECT reference FROM assessment WHERE policy_id = \(policy.id) AND (state IN \(fragment: EIAAPI.Compliance.underWay) OR state = 'approved')
            ORDER BY created_at LIMIT 1
            """)
        if let other { throw AssessmentRefusal.underWay(other) }
    }

    /// What is superseded is of the same policy, holds, and has no successor yet.
    private func requireSuperseded(_ earlier: AssessmentID?, of policy: PolicyRow, in transaction: Transaction) async throws {
        guard let earlier else { return }
        guard let row = try await AssessmentRow.lock(earlier, in: transaction), row.policy == policy.id else {
            throw ProblemError.validation("/supersedes", "names no assessment of this policy")
        }
        guard Lifecycle.of(.supersede).from.contains(row.state) else {
            throw ProblemError.validation("/supersedes", "is not in force, so there is nothing to supersede")
        }
    }
}
