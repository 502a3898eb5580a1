import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// What happens to all points of an assessment at once.
enum AssessmentPoints {
    /// What QA wrote so far goes to the authors.
    static func send(of assessment: AssessmentID, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            "UPDATE point SET state = 'sent', sent_at = \(now), revision = revision + 1 WHERE assessment_id = \(assessment) AND state = 'open'")
    }

    /// For an `UPDATE assessment`: those that the authors know of, must or should be fixed, and are not settled.
    static let openColumn: SQL = """
        , open_points = (
            SELECT count(*) FROM point WHERE point.assessment_id = assessment.id AND point.severity <> 'learning' AND point.state NOT IN ('open', 'settled'))
        """

    /// The numbers of those that keep it from being approved.
    static func unsettledMustFix(of assessment: AssessmentID, in executor: some Executor) async throws -> [Int] {
        try await executor.values(
            "SELECT number FROM point WHERE assessment_id = \(assessment) AND severity = 'must-fix' AND state <> 'settled' ORDER BY number")
    }

    /// Whether QA wrote one to fix that the authors do not know of, or was not content with an answer.
    static func somethingToFix(in assessment: AssessmentID, in executor: some Executor) async throws -> Bool {
        try await executor.value(
            """
            SELECT EXISTS (SELECT FROM point WHERE assessment_id = \(assessment) AND severity <> 'learning' AND state IN ('open', 'insisted'))
            """) ?? false
    }
}
