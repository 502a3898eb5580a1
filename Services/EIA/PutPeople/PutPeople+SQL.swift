import ContractsCore
import ContractsEIA
import Postgres

extension PutPeople {
    /// Who took it for quality assurance, and who approved what stands.
    func assurers(of assessment: AssessmentRow, in transaction: Transaction) async throws -> Set<String> {
        let approver: String? = try await transaction.value(
            "SELECT by_subject FROM approval WHERE assessment_id = \(assessment.id) AND voided_at IS NULL")
        return Set([assessment.officer?.subject, approver].compactMap { $0 })
    }

    func write(_ people: SoundPeople, to before: AssessmentRow, as person: EIAAPI.Person, in transaction: Transaction) async throws {
        let (now, number) = (dependencies.now, before.steps + 1)
        try await transaction.execute(
            """
            UPDATE assessment SET owner_subject = \(people.owner.subject), owner_name = \(people.owner.name), owner_rank = \(people.owner.rank),
                revision = revision + 1, steps = \(number), changed_at = \(now), changed_by = \(person.subject), changed_by_name = \(person.name),
                changed_by_rank = \(person.rank)
            WHERE id = \(before.id)
            """)
        try await TrailStep.add(
            number, kind: "people-changed", detail: difference(before, people), state: nil, at: now, by: person, to: before.id, in: transaction)
    }

    /// Who came and who went, as in "+ Superintendent X, − Chief Inspector Y".
    private func difference(_ before: AssessmentRow, _ people: SoundPeople) -> String? {
        let (old, new) = (
            [.init(before.owner)] + before.authors.value + before.decisionMakers.value, [people.owner] + people.authors + people.decisionMakers
        )
        func names(_ people: [EIAAPI.Person], without others: [EIAAPI.Person], _ sign: String) -> [String] {
            var seen = Set(others.map(\.subject))
            return people.filter { seen.insert($0.subject).inserted }.map { "\(sign) \($0.name)" }
        }
        let changes = names(new, without: old, "+") + names(old, without: new, "−")
        return changes.isEmpty ? nil : changes.joined(separator: ", ")
    }
}
