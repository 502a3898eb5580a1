import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

/// Actions counted as of a day. There are no counters to keep: RAG depends on the day, and the index `action_counts` has all that is asked, so that even every
/// action of many forces is one scan of it.
struct ActionTally: Sendable {
    let key: UUID?
    let proposed: Int
    let agreed: Int
    let inProgress: Int
    let done: Int
    let verified: Int
    let accepted: Int
    let cancelled: Int
    let red: Int
    let amber: Int
    let overdue: Int

    /// - Parameter key: a column of `action` to count by.
    static func count(by key: SQL, where condition: SQL, today: LocalDate, in executor: some Executor) async throws -> [UUID?: ActionPlanAPI.ActionCounts] {
        let tallies = try await executor.rows(
            """
            SELECT key, count(*) FILTER (WHERE state = 'proposed'), count(*) FILTER (WHERE state = 'agreed'), count(*) FILTER (WHERE state = 'in-progress'),
                count(*) FILTER (WHERE state = 'done'), count(*) FILTER (WHERE state = 'verified'), count(*) FILTER (WHERE state = 'accepted'),
                count(*) FILTER (WHERE state = 'cancelled'), count(*) FILTER (WHERE rag = 'red'), count(*) FILTER (WHERE rag = 'amber'),
                count(*) FILTER (WHERE overdue)
            FROM (
                SELECT \(fragment: key) AS key, action.state, \(fragment: RAGRule.sql(today: today)) AS rag, \(fragment: RAGRule.isOverdue(today: today)) AS overdue
                FROM action WHERE \(fragment: condition)
            ) AS counted GROUP BY key
            """, into: ActionTally.init)
        return Dictionary(uniqueKeysWithValues: tallies.map { ($0.key, ActionPlanAPI.ActionCounts($0)) })
    }
}
