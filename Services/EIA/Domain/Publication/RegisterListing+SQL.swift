import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension RegisterListing {
    /// The round that is published: the one that was listed last, where the approval is void since, else the one that its approval approved.
    static func approvedRound(of assessment: AssessmentRow, in transaction: Transaction) async throws -> Int {
        try await transaction.value(
            """
            SELECT coalesce(
                (SELECT round FROM approval WHERE assessment_id = \(assessment.id) AND voided_at IS NULL),
                (SELECT round FROM publication WHERE assessment_id = \(assessment.id) ORDER BY number DESC LIMIT 1),
                \(assessment.round)::int)
            """) ?? assessment.round
    }

    /// The approved one. Elsewhere than where it was decided just now, authors may have worded another meanwhile.
    static func title(of assessment: AssessmentRow, in transaction: Transaction) async throws -> String {
        guard assessment.state != .decided else { return assessment.title }
        return try await transaction.value("SELECT title FROM register_entry WHERE assessment_id = \(assessment.id)") ?? assessment.title
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
            INSERT INTO register_entry (assessment_id, listed_at, unit_id, outcome, characteristics, headline, search, text, title, policy_title)
            SELECT assessment.id, \(now), assessment.unit_id, (
                    SELECT decision.outcome FROM decision
                    WHERE \(published) AND decision.assessment_id = assessment.id ORDER BY decision.number DESC LIMIT 1),
                \(characteristics), to_tsvector('english', \(headline)), to_tsvector('english', \(headline)) || to_tsvector('english', \(text)), \(text),
                \(title), \(policyTitle)
            FROM assessment WHERE assessment.id = \(assessment)
            ON CONFLICT (assessment_id) DO UPDATE SET listed_at = EXCLUDED.listed_at, unit_id = EXCLUDED.unit_id, outcome = EXCLUDED.outcome,
                characteristics = EXCLUDED.characteristics, shown = register_entry.shown OR \(!ended), headline = EXCLUDED.headline,
                search = EXCLUDED.search, text = EXCLUDED.text, title = EXCLUDED.title, policy_title = EXCLUDED.policy_title
            """)
    }

    func columns(at now: Date) -> SQL {
        ", listed_at = \(now)"
    }

    /// What was superseded or withdrawn is found no more; who has its address still reads it.
    static func end(_ assessment: AssessmentID, in transaction: Transaction) async throws {
        try await transaction.execute("UPDATE register_entry SET shown = false WHERE assessment_id = \(assessment)")
    }
}
