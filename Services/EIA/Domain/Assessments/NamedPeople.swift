import ContractsCore
import ContractsEIA
import Postgres

/// Those who are named on an assessment besides its owner.
enum NamedPeople {
    /// Puts these in the place of whoever was named.
    static func put(_ people: SoundPeople, on assessment: AssessmentID, in transaction: Transaction) async throws {
        try await transaction.execute("DELETE FROM assessment_person WHERE assessment_id = \(assessment)")
        try await insert(people.authors, as: "author", on: assessment, in: transaction)
        try await insert(people.decisionMakers, as: "decision-maker", on: assessment, in: transaction)
    }

    private static func insert(_ people: [EIAAPI.Person], as part: String, on assessment: AssessmentID, in transaction: Transaction) async throws {
        guard !people.isEmpty else { return }
        try await transaction.execute(
            """
            INSERT INTO assessment_person (assessment_id, part, position, subject, name, rank)
            SELECT \(assessment), \(part), person.position, person.subject, person.name, person.rank
            FROM unnest(\(people.map(\.subject)), \(people.map(\.name)), \(people.map(\.rank))) WITH ORDINALITY AS person (subject, name, rank, position)
            """)
    }
}
