import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension EIAAPI.FeedbackPoint {
    init(_ row: PointRow, answers: [PointAnswerRow], categories: [EIAAPI.FeedbackCategory]) {
        self.init(
            id: row.id, number: row.number, round: row.round, section: row.section, category: row.category,
            categoryLabel: categories.first { $0.code == row.category }?.label ?? row.category, severity: row.severity, text: row.text, state: row.state,
            by: .init(row.by), at: row.at, answers: answers.map(EIAAPI.AnsweredPoint.init), etag: ETag(revision: row.revision).description)
    }

    /// Whether it has to be fixed, and is not settled.
    var isOpen: Bool { severity != .learning && state != .settled }

    /// An assessment's points in the order of their numbers.
    /// - Parameters:
    ///   - section: only those about it; nil: all.
    ///   - unsent: with those that QA wrote and has not sent yet. Authors do not see them.
    static func of(
        _ assessment: AssessmentID, section: String? = nil, unsent: Bool, categories: [EIAAPI.FeedbackCategory], in executor: some Executor
    ) async throws -> [EIAAPI.FeedbackPoint] {
        var sql: SQL = "\(fragment: PointRow.select) WHERE point.assessment_id = \(assessment)"
        if let section { sql += " AND point.section = \(section)" }
        if !unsent { sql += " AND point.state <> 'open'" }
        let rows = try await executor.rows("\(fragment: sql) ORDER BY point.number", into: PointRow.init)
        let answers = try await PointAnswerRow.of(rows.map(\.id), in: executor)
        return rows.map { .init($0, answers: answers[$0.id] ?? [], categories: categories) }
    }
}

extension EIAAPI.AnsweredPoint {
    init(_ row: PointAnswerRow) {
        self.init(
            answer: row.answer, by: .init(row.by), at: row.at, settled: row.settled, comment: row.comment, settledBy: row.settledBy.map(EIAAPI.Person.init),
            settledAt: row.settledAt)
    }
}
