import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension Dependencies {
    /// A point after a change, with its answers.
    func point(_ id: FeedbackPointID, in known: KnownAssessment, _ executor: some Executor) async throws -> EIAAPI.FeedbackPoint {
        let guide = try await guides.guide(known.row.guide, in: executor).document.value
        guard let row = try await executor.row("\(fragment: PointRow.select) WHERE point.id = \(id)", into: PointRow.init) else {
            throw AccessRefusal.notFound
        }
        let answers = try await PointAnswerRow.of([id], in: executor)[id] ?? []
        return EIAAPI.FeedbackPoint(row, answers: answers, categories: guide.categories)
    }

    /// What every change of a point leaves behind: the counters, a step of the story where the authors may see it, and the audit entry.
    /// - Parameter step: its kind.
    func record(
        _ action: String, of point: EIAAPI.FeedbackPoint, before: EIAAPI.FeedbackPoint?, step: String?, in known: KnownAssessment, by caller: Caller,
        _ transaction: Transaction
    ) async throws {
        let (assessment, now) = (known.row, now)
        try await transaction.execute(
            """
            UPDATE assessment SET changed_at = \(now), steps = \(assessment.steps + (step == nil ? 0 : 1)),
                points = greatest(points, \(point.number))\(fragment: AssessmentPoints.openColumn)
            WHERE id = \(assessment.id)
            """)
        if let step {
            try await TrailStep.add(
                assessment.steps + 1, kind: step, detail: "\(point.number)", state: nil, at: now, by: caller.person, to: assessment.id, in: transaction)
        }
        try await journal.record(
            action, subject: "assessment/\(assessment.id)/point/\(point.id)", before: before, after: point, by: caller.actor, in: transaction)
    }
}

extension Reply where Value == EIAAPI.FeedbackPoint {
    /// A point after a change, with its version.
    static func changed(_ point: EIAAPI.FeedbackPoint) -> Reply {
        .ok(point, etag: ETag(point.etag))
    }
}
