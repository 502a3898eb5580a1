import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// The owner wants changes first: the form is open again.
struct SendBack: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ reason: SoundReason, on assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        try await dependencies.act(.sendBack, on: assessment, from: expected, as: caller, in: transaction) { _ in
            .init(detail: reason.text)
        }
    }
}
