import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// Its effects are watched from now on, until a review that has a date (I7).
struct StartMonitoring: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ monitoring: SoundMonitoring, of assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        try await dependencies.act(.startMonitoring, on: assessment, from: expected, as: caller, in: transaction) { _ in
            try await insert(monitoring, of: assessment, by: caller.person, in: transaction)
            return .init(detail: monitoring.what, columns: columns(monitoring))
        }
    }
}
