import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension RegisterListing {
    /// The round that its approval approved. Who publishes or withholds finds it decided, and it is decided only where it was approved.
    static func approvedRound(of assessment: AssessmentRow, in transaction: Transaction) async throws -> Int {
        try await transaction.value("SELECT round FROM approval WHERE assessment_id = \(assessment.id) AND voided_at IS NULL") ?? assessment.round
    }

    func record(reason: String?, at now: Date, by person: EIAAPI.Person, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO publication (assessment_id, number, published, at, by_subject, by_name, by_rank, reason, round)
            SELECT \(assessment), count(*) + 1, \(published), \(now), \(person.subject), \(person.name), \(person.rank), \(reason), \(round)
            FROM publication WHERE assessment_id = \(assessment)
            """)
        try await transaction.execute(
            """
            INSERT INTO register_text (assessment_id, text) VALUES (\(assessment), \(text))
            ON CONFLICT (assessment_id) DO UPDATE SET text = EXCLUDED.text
            """)
    }

    func columns(at now: Date) -> SQL {
        """
        , listed_at = \(now), listed_characteristics = \(characteristics), listed_outcome = (
            SELECT decision.outcome FROM decision WHERE decision.assessment_id = assessment.id ORDER BY decision.number DESC LIMIT 1),
        headline = to_tsvector('english', \(headline)), search = to_tsvector('english', \(headline)) || to_tsvector('english', \(text))
        """
    }
}
