import ContractsCore
import ContractsEIA
import Postgres

/// Something happened between the approval and the publication that calls for a review (I7): it is due as soon as the assessment is in force.
struct ReviewAtOnce: Sendable {
    let dependencies: Dependencies

    /// - Returns: the assessment as it stands then.
    func follow(_ listed: AssessmentRow, as caller: Caller, in transaction: Transaction) async throws -> AssessmentRow {
        guard listed.state == .published || listed.state == .withheld,
            let what = try await TriggersRaised.latest(sinceApprovalOf: listed.id, in: transaction)
        else { return listed }
        let acting = ActOnAssessment(journal: dependencies.journal)
        return try await acting.move(listed, by: .reviewFallsDue, as: caller.person, caller.actor, in: transaction) { _ in .init(detail: what) }
    }
}
