import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

/// Actions that stand alike, counted as of a day. There are no counters to keep: RAG depends on the day, and the index `action_counts` has all that is asked, so
/// that even every action of a large force is one scan of it.
struct ActionTally: Sendable {
    let key: UUID?
    let state: ActionPlanAPI.ActionState
    let rag: ActionPlanAPI.RAG
    let overdue: Bool
    let count: Int

    /// - Parameter key: a column of `action` to count by.
    static func count(by key: SQL, where condition: SQL, today: LocalDate, in executor: some Executor) async throws -> [UUID?: ActionPlanAPI.ActionCounts] {
        let tallies = try await executor.rows(
            """
            SELECT \(fragment: key), action.state, \(fragment: RAGRule.sql(today: today)), coalesce(\(fragment: RAGRule.isOverdue(today: today)), false), count(*)
            FROM action WHERE \(fragment: condition) GROUP BY 1, 2, 3, 4
            """, into: ActionTally.init)
        return Dictionary(grouping: tallies, by: \.key).mapValues(ActionPlanAPI.ActionCounts.init)
    }
}

extension ActionPlanAPI.ActionCounts {
    static let none = ActionPlanAPI.ActionCounts([])

    init(_ tallies: [ActionTally]) {
        func states(_ state: ActionPlanAPI.ActionState) -> Int { tallies.reduce(0) { $1.state == state ? $0 + $1.count : $0 } }
        func rags(_ rag: ActionPlanAPI.RAG) -> Int { tallies.reduce(0) { $1.rag == rag ? $0 + $1.count : $0 } }
        self.init(
            total: tallies.reduce(0) { $0 + $1.count }, proposed: states(.proposed), agreed: states(.agreed), inProgress: states(.inProgress),
            done: states(.done), verified: states(.verified), accepted: states(.accepted), cancelled: states(.cancelled), blue: rags(.blue), red: rags(.red),
            amber: rags(.amber), green: rags(.green), grey: rags(.grey), overdue: tallies.reduce(0) { $1.overdue ? $0 + $1.count : $0 })
    }

    static func + (left: Self, right: Self) -> Self {
        .init(
            total: left.total + right.total, proposed: left.proposed + right.proposed, agreed: left.agreed + right.agreed,
            inProgress: left.inProgress + right.inProgress, done: left.done + right.done, verified: left.verified + right.verified,
            accepted: left.accepted + right.accepted, cancelled: left.cancelled + right.cancelled, blue: left.blue + right.blue, red: left.red + right.red,
            amber: left.amber + right.amber, green: left.green + right.green, grey: left.grey + right.grey, overdue: left.overdue + right.overdue)
    }
}
