import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// A policy with its assessments: those that the caller may read, and those in the published register (I1). Its support notes are for those who read the unit, look
/// after the policy, or give the support.
struct GetPolicy: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ policy: PolicyID, as caller: Caller) async throws -> EIAAPI.PolicyDetail {
        guard let row = try await PolicyRow.find(policy, today: dependencies.today, in: dependencies.pool) else { throw AccessRefusal.notFound }
        let assessments = try await dependencies.pool.rows(
            """
            \(fragment: AssessmentRow.select)
            WHERE assessment.policy_id = \(policy) AND (assessment.listed_at IS NOT NULL OR \(fragment: caller.access.readableCondition))
            ORDER BY assessment.created_at DESC, assessment.id DESC LIMIT 200
            """, into: AssessmentRow.init)
        let foreign = assessments.filter { (try? $0.requireReading(caller.access)) == nil }
        let listed = try await RegisterRow.all(foreign.map(\.id), in: dependencies.pool)
        let notes = caller.access.mayReadSupport(of: row) ? try await EIAAPI.SupportNote.all(of: policy, in: dependencies.pool) : []
        return EIAAPI.PolicyDetail(policy: .init(row), assessments: assessments.map { summary(of: $0, listed[$0.id]) }, supportNotes: notes)
    }

    /// What is listed is shown to everybody, but not how work on it goes.
    /// - Parameter listed: of one that the caller may not read.
    private func summary(of row: AssessmentRow, _ listed: RegisterRow?) -> EIAAPI.AssessmentSummary {
        let whole = EIAAPI.AssessmentSummary(row)
        guard let listed else { return whole }
        return EIAAPI.AssessmentSummary(
            id: whole.id, reference: whole.reference, title: listed.title, policy: whole.policy, unit: whole.unit, marking: whole.marking, state: whole.state,
            since: whole.since, owner: whole.owner, authors: whole.authors, round: 0, sections: whole.sections, sectionsComplete: 0, openPoints: 0,
            reviewDate: whole.reviewDate, retrospective: whole.retrospective, approvalVoid: whole.approvalVoid, createdAt: whole.createdAt,
            changedAt: whole.changedAt, etag: whole.etag)
    }
}
