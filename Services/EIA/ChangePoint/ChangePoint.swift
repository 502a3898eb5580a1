import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// Who wrote a point words it better before it is sent.
struct ChangePoint: Sendable {
    let dependencies: Dependencies

    /// - Throws: 404, 403, 412, 409 once it was sent, 422.
    func callAsFunction(
        _ body: EIAAPI.NewPoint, of id: FeedbackPointID, in assessment: AssessmentID, from expected: ETag, as caller: Caller, _ transaction: Transaction
    ) async throws -> EIAAPI.FeedbackPoint {
        let target = try await PointToActOn(id, of: assessment, as: caller, in: transaction)
        let known = target.known
        try caller.access.require(.take, of: known.toActOn)
        guard target.point.by.subject == caller.person.subject else { throw PointRefusal.notItsWriter }
        try target.version.require(expected)
        guard target.point.state == .open else { throw PointRefusal.sentAlready }
        guard known.row.state == .inQa else { throw PointRefusal.notInQA }
        let guide = try await dependencies.guides.guide(known.row.guide, in: transaction).document.value
        let new = try SoundPoint(body, of: guide)
        try await transaction.execute(
            """
            UPDATE point SET section = \(new.section), category = \(new.category), severity = \(new.severity), text = \(new.text), revision = revision + 1
            WHERE id = \(id)
            """)
        let point = try await dependencies.point(id, in: known, transaction)
        let before = EIAAPI.FeedbackPoint(target.point, answers: target.answers, categories: guide.categories)
        try await dependencies.record("point.changed", of: point, before: before, step: nil, in: known, by: caller, transaction)
        return point
    }
}
