import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// The proposal is given up, and its assessment with it; nothing of it is deleted.
struct Withdraw: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ reason: SoundReason, on assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        try await dependencies.act(.withdraw, on: assessment, from: expected, as: caller, in: transaction) { _ in
            try await RegisterListing.end(assessment, in: transaction)
            return .init(detail: reason.text)
        }
    }
}
