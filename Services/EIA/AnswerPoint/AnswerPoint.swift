import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// An author or the owner says what was done about a point. Every answer stays; a better one stands after it (I4).
struct AnswerPoint: Sendable {
    let dependencies: Dependencies

    /// - Throws: 404, 403, 412, then 409.
    func callAsFunction(
        _ answer: SoundAnswer, to id: FeedbackPointID, of assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.FeedbackPoint {
        let target = try await PointToActOn(id, of: assessment, as: caller, in: transaction)
        let (known, now, person) = (target.known, dependencies.now, caller.person)
        try caller.access.requireWriting(known.toActOn)
        try target.version.require(expected)
        guard Lifecycle.writable.contains(known.row.state) else { throw PointRefusal.notWithAuthors }
        guard target.point.state != .settled else { throw PointRefusal.settledAlready }
        try await transaction.execute(
            """
            INSERT INTO point_answer (point_id, number, answer, by_subject, by_name, by_rank, at)
            VALUES (\(id), \((target.answers.last?.number ?? 0) + 1), \(answer.text), \(person.subject), \(person.name), \(person.rank), \(now))
            """)
        try await transaction.execute("UPDATE point SET state = 'answered', revision = revision + 1 WHERE id = \(id)")
        try await AssessmentWriter.add(person, to: assessment, at: now, in: transaction)
        let guide = try await dependencies.guides.guide(known.row.guide, in: transaction).document.value
        let before = EIAAPI.FeedbackPoint(target.point, answers: target.answers, categories: guide.categories)
        let point = try await dependencies.point(id, in: known, transaction)
        try await dependencies.record("point.answered", of: point, before: before, step: "point-answered", in: known, by: caller, transaction)
        return point
    }
}
