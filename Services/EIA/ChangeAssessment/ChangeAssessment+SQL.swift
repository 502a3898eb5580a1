import ContractsCore
import ContractsEIA
import Postgres

extension ChangeAssessment {
    func write(_ content: SoundAssessmentContent, to before: AssessmentRow, as person: EIAAPI.Person, in transaction: Transaction) async throws {
        let (now, number) = (dependencies.now, before.steps + 1)
        try await transaction.execute(
            """
            UPDATE assessment SET title = \(content.title), proposal = \(content.proposal), marking = \(content.marking), revision = revision + 1,
                steps = \(number), changed_at = \(now), changed_by = \(person.subject), changed_by_name = \(person.name), changed_by_rank = \(person.rank)
            WHERE id = \(before.id)
            """)
        try await AssessmentWriter.add(person, to: before.id, at: now, in: transaction)
        let isReworded = content.proposal != before.proposal
        try await TrailStep.add(
            number, kind: isReworded ? Self.reworded : Self.changed, detail: difference(before, content), state: nil, at: now, by: person, to: before.id,
            in: transaction)
    }

    /// Title and marking as they become; the proposal is read on the assessment.
    private func difference(_ before: AssessmentRow, _ content: SoundAssessmentContent) -> String? {
        let title = content.title == before.title ? nil : "“\(content.title)”"
        let marking = content.marking == before.marking ? nil : content.marking.rawValue
        let changes = [title, marking].compactMap(\.self)
        return changes.isEmpty ? nil : changes.joined(separator: ", ")
    }
}
