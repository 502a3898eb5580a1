import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension Dependencies {
    /// A transition, and everything about the assessment as the caller sees it then.
    func act(
        _ transition: EIAAPI.Transition, on id: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction,
        _ change: (AssessmentRow) async throws -> ActOnAssessment.Change
    ) async throws -> EIAAPI.AssessmentDetail {
        let after = try await ActOnAssessment(journal: journal)(transition, on: id, from: expected, as: caller, in: transaction, change)
        return try await detail(of: after, as: caller, in: transaction)
    }
}
