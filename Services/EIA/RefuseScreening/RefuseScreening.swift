import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// A second person does not agree that none is needed, and says why: it is a draft again (I2).
struct RefuseScreening: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ id: AssessmentID, because reason: SoundReason, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        let after = try await ActOnAssessment(journal: dependencies.journal)(.refuseScreening, on: id, from: expected, as: caller, in: transaction) { _ in
            guard let screening = try await ScreeningRow.latest(of: id, in: transaction) else { throw AccessRefusal.notFound }
            try await Screenings.refuse(screening, of: id, because: reason.text, at: dependencies.now, by: caller.person, in: transaction)
            return .init(detail: reason.text)
        }
        return try await dependencies.detail(of: after, as: caller, in: transaction)
    }
}
