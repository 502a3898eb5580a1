import ContractsCore
import ContractsEIA
import Postgres

/// Assessments go with their policy: into its new unit, whose people read them from then on, and up to its higher marking. A lower one is for their authors to give,
/// who know what they wrote. What is withdrawn or superseded stays as it was, and so does what the register says of what was published.
extension ChangePolicy {
    /// A trail step of each assessment that goes along.
    static let followed = "policy-changed"

    /// - Parameter policy: as it stands, under its lock.
    func takeAlong(assessmentsOf policy: PolicyRow, to content: EIAAPI.PolicyContent, as caller: Caller, in transaction: Transaction) async throws {
        let isRaised = content.marking > policy.marking
        guard content.unit != policy.unit || isRaised else { return }
        for before in try await locked(of: policy.id, in: transaction) where !PutPeople.settled.contains(before.state) {
            let marking = isRaised && content.marking > before.marking ? content.marking : before.marking
            guard content.unit != before.unit || marking != before.marking else { continue }
            try await move(before, to: content.unit, marking, by: caller.person, in: transaction)
            guard let after = try await AssessmentRow.find(before.id, in: transaction) else { throw AccessRefusal.notFound }
            try await TrailStep.add(
                after.steps, kind: Self.followed, detail: difference(before, after), state: nil, at: dependencies.now, by: caller.person, to: before.id,
                in: transaction)
            try await dependencies.journal.record(
                "assessment.policy-changed", subject: "assessment/\(before.id)", before: EIAAPI.AssessmentSummary(before),
                after: EIAAPI.AssessmentSummary(after), by: caller.actor, in: transaction)
        }
    }

    /// Newest first, as a publication locks a version before the one that it supersedes.
    private func locked(of policy: PolicyID, in transaction: Transaction) async throws -> [AssessmentRow] {
        try await transaction.rows(
            "\(fragment: AssessmentRow.select) WHERE assessment.policy_id = \(policy) ORDER BY assessment.id DESC FOR NO KEY UPDATE OF assessment",
            into: AssessmentRow.init)
    }

    private func move(
        _ assessment: AssessmentRow, to unit: UnitID, _ marking: EIAAPI.Marking, by person: EIAAPI.Person, in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            UPDATE assessment SET unit_id = \(unit), marking = \(marking), revision = revision + 1, steps = steps + 1, changed_at = \(dependencies.now),
                changed_by = \(person.subject), changed_by_name = \(person.name), changed_by_rank = \(person.rank)
            WHERE id = \(assessment.id)
            """)
    }

    /// Unit and marking as they become.
    private func difference(_ before: AssessmentRow, _ after: AssessmentRow) -> String {
        let unit = after.unit == before.unit ? nil : EIAAPI.UnitName(id: after.unit, code: after.unitCode, name: after.unitName).name
        let marking = after.marking == before.marking ? nil : after.marking.rawValue
        return [unit, marking].compactMap(\.self).joined(separator: ", ")
    }
}
