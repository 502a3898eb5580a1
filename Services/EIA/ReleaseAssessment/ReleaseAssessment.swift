import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// Who took it gives it back, or another officer does for them: any officer may take it then, and finds the points that were written.
struct ReleaseAssessment: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        on assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        try await dependencies.act(.release, on: assessment, from: expected, as: caller, in: transaction) { _ in
            .init(columns: ", officer_subject = NULL, officer_name = NULL, officer_rank = NULL")
        }
    }
}
