import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// Who took the assessment says what is to be fixed, or learned. The authors see it with the return or the approval (I4).
struct AddPoint: Sendable {
    let dependencies: Dependencies

    /// - Throws: 404, 403, 409 where it is not in QA, 422.
    func callAsFunction(
        _ body: EIAAPI.NewPoint, to assessment: AssessmentID, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.FeedbackPoint {
        let known = try await KnownAssessment(locking: assessment, as: caller, in: transaction)
        guard known.row.state == .inQa else { throw try refusal(known, caller) }
        try caller.access.requireJudging(known.toActOn)
        let new = try SoundPoint(body, of: try await dependencies.guides.guide(known.row.guide, in: transaction).document.value)
        let (id, person) = (FeedbackPointID.new(at: dependencies.now), caller.person)
        try await transaction.execute(
            """
            INSERT INTO point (id, assessment_id, number, round, section, category, severity, text, state, by_subject, by_name, by_rank, at)
            VALUES (\(id), \(assessment), \(known.row.points + 1), \(known.row.round), \(new.section), \(new.category), \(new.severity), \(new.text), 'open',
                \(person.subject), \(person.name), \(person.rank), \(dependencies.now))
            """)
        let point = try await dependencies.point(id, in: known, transaction)
        try await dependencies.record("point.added", of: point, before: nil, step: nil, in: known, by: caller, transaction)
        return point
    }

    /// Outside of QA nobody has taken it: who is an officer hears that, anybody else that it is not theirs.
    private func refusal(_ known: KnownAssessment, _ caller: Caller) throws(AccessRefusal) -> PointRefusal {
        try caller.access.require(.take, of: known.toActOn)
        return .notInQA
    }
}
