import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// An answer to a feedback point, and what QA said to it.
struct PointAnswerRow: Sendable {
    let point: FeedbackPointID
    let number: Int
    let answer: String
    let by: StoredPerson
    let at: Date
    let settled: Bool?
    let comment: String?
    let settledBy: StoredPerson?
    let settledAt: Date?
}

extension PointAnswerRow {
    /// By point, oldest first.
    static func of(_ points: [FeedbackPointID], in executor: some Executor) async throws -> [FeedbackPointID: [PointAnswerRow]] {
        guard !points.isEmpty else { return [:] }
        let rows = try await executor.rows(
            """
            SELECT point_id, number, answer, ARRAY[by_subject, by_name, by_rank], at, settled, comment,
                CASE WHEN settled_by IS NOT NULL THEN ARRAY[settled_by, settled_by_name, settled_by_rank] END, settled_at
            FROM point_answer WHERE point_id = ANY(\(points)) ORDER BY point_id, number
            """, into: PointAnswerRow.init)
        return Dictionary(grouping: rows, by: \.point)
    }
}
