import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// What a review found, and when the next one is due (I7).
struct RecordReview: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ review: SoundReview, of assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        try await dependencies.act(.recordReview, on: assessment, from: expected, as: caller, in: transaction) { _ in
            try await insert(review, of: assessment, by: caller.person, in: transaction)
            return .init(detail: review.findings, columns: columns(review))
        }
    }
}
