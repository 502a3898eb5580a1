import ContractsCore
import ContractsEIA
import Postgres

/// What was said to call for another look where no review can be due: it waits until there can be one.
enum TriggersRaised {
    /// Of a trail step; one that makes a review due is a transition of its own.
    static let step = "trigger-raised"

    /// True of an `assessment` to which something happened since it last made this transition.
    static func since(_ transition: EIAAPI.Transition) -> SQL {
        """
        (SELECT coalesce(max(number) FILTER (WHERE kind = \(step)), 0) > coalesce(max(number) FILTER (WHERE kind = \(transition.rawValue)), 0)
            FROM trail_step WHERE trail_step.assessment_id = assessment.id)
        """
    }

    /// What somebody said last between the approval and the publication, or its withholding: then the review is due at once.
    static func latest(sinceApprovalOf assessment: AssessmentID, in transaction: Transaction) async throws -> String? {
        try await transaction.value(
            """
            SELECT coalesce(step.detail, '') FROM trail_step AS step JOIN assessment ON assessment.id = step.assessment_id
            WHERE assessment.id = \(assessment) AND step.kind = \(Self.step) AND \(fragment: since(.approve)) ORDER BY step.number DESC LIMIT 1
            """)
    }
}
