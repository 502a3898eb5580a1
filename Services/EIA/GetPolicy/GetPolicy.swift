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
        let notes = caller.access.mayReadSupport(of: row) ? try await EIAAPI.SupportNote.all(of: policy, in: dependencies.pool) : []
        return EIAAPI.PolicyDetail(policy: .init(row), assessments: assessments.map(EIAAPI.AssessmentSummary.init), supportNotes: notes)
    }
}
