import ContractsCore
import ContractsEIA
import Postgres

/// Feedback points that must or should be fixed and are not settled yet.
enum OpenPoints {
    private struct Count {
        let section: String
        let number: Int
    }

    /// By section.
    /// - Parameter unsent: with those that the QA officer has not sent to the authors yet.
    static func count(of assessment: AssessmentID, unsent: Bool, in executor: some Executor) async throws -> [String: Int] {
        let counts = try await executor.rows(
            """
            SELECT section, count(*) FROM point
            WHERE assessment_id = \(assessment) AND severity <> 'learning' AND state <> 'settled' AND (\(unsent) OR state <> 'open') GROUP BY section
            """, into: Count.init)
        return Dictionary(uniqueKeysWithValues: counts.map { ($0.section, $0.number) })
    }
}
