import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// Who took the assessment settles an answered point, or says why the answer is not enough. While it is in QA they may think again.
struct SettlePoint: Sendable {
    let dependencies: Dependencies

    /// - Throws: 404, 403, 412, then 409.
    func callAsFunction(
        _ settlement: SoundSettlement, of id: FeedbackPointID, in assessment: AssessmentID, from expected: ETag, as caller: Caller, _ transaction: Transaction
    ) async throws -> EIAAPI.FeedbackPoint {
        let target = try await PointToActOn(id, of: assessment, as: caller, in: transaction)
        let (known, person) = (target.known, caller.person)
        guard known.row.state == .inQa else {
            try caller.access.require(.take, of: known.toActOn)
            throw PointRefusal.notInQA
        }
        try caller.access.requireJudging(known.toActOn)
        try target.version.require(expected)
        guard let answer = target.answers.last, target.point.state != .open, target.point.state != .sent else { throw PointRefusal.notAnswered }
        try await transaction.execute(
            """
            UPDATE point_answer SET settled = \(settlement.settled), comment = \(settlement.comment), settled_by = \(person.subject),
                settled_by_name = \(person.name), settled_by_rank = \(person.rank), settled_at = \(dependencies.now)
            WHERE point_id = \(id) AND number = \(answer.number)
            """)
        let state: EIAAPI.PointState = settlement.settled ? .settled : .insisted
        try await transaction.execute("UPDATE point SET state = \(state), revision = revision + 1 WHERE id = \(id)")
        let guide = try await dependencies.guides.guide(known.row.guide, in: transaction).document.value
        let before = EIAAPI.FeedbackPoint(target.point, answers: target.answers, categories: guide.categories)
        let point = try await dependencies.point(id, in: known, transaction)
        let step = settlement.settled ? "point-settled" : "point-insisted"
        try await dependencies.record(
            settlement.settled ? "point.settled" : "point.insisted", of: point, before: before, step: step, in: known, by: caller, transaction)
        return point
    }
}
