import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// The proposal is given up, and its assessment with it; nothing of it is deleted. What it promised is promised no more.
struct Withdraw: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ reason: SoundReason, on assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        try await dependencies.act(.withdraw, on: assessment, from: expected, as: caller, in: transaction) { before in
            try await RegisterListing.end(assessment, in: transaction)
            try await WithdrawnMitigations(journal: dependencies.journal).withdraw(
                allOf: before, because: .assessmentWithdrawn, by: caller.person, in: transaction)
            return .init(detail: reason.text)
        }
    }
}
