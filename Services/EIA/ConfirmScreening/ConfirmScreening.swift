import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// A second person agrees that no assessment, or a short review, is needed (I2). A short review holds for as long as what it rests on.
struct ConfirmScreening: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction) async throws -> EIAAPI.AssessmentDetail {
        let after = try await ActOnAssessment(journal: dependencies.journal)(.confirmScreening, on: id, from: expected, as: caller, in: transaction) { _ in
            guard let screening = try await ScreeningRow.latest(of: id, in: transaction) else { throw AccessRefusal.notFound }
            let reviewDate = try await reviewDate(of: screening, id, in: transaction)
            try await Screenings.confirm(screening, of: id, at: dependencies.now, by: caller.person, in: transaction)
            return .init(detail: screening.outcome.rawValue, columns: ", review_date = \(reviewDate)")
        }
        return try await dependencies.detail(of: after, as: caller, in: transaction)
    }

    private func reviewDate(of screening: ScreeningRow, _ id: AssessmentID, in transaction: Transaction) async throws -> LocalDate? {
        guard let cover = screening.coveredBy else { return nil }
        return try await CoveringAssessment.require(cover, by: id, knownTo: nil, today: dependencies.today, in: transaction)
    }
}
