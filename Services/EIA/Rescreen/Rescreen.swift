import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// Something changed since it was found not needed: the ten questions are asked again (I2).
struct Rescreen: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ id: AssessmentID, because reason: SoundReason, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        let after = try await ActOnAssessment(journal: dependencies.journal)(.rescreen, on: id, from: expected, as: caller, in: transaction) { _ in
            .init(detail: reason.text, columns: ", review_date = NULL")
        }
        return try await dependencies.detail(of: after, as: caller, in: transaction)
    }
}
