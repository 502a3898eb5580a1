import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// The ten questions are answered for an assessment: the form opens at once, or a second person has to agree that it need not (I2).
struct Screen: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ body: EIAAPI.NewScreening, of id: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        let after = try await ActOnAssessment(journal: dependencies.journal)(.screen, on: id, from: expected, as: caller, in: transaction) { before in
            let guide = try await dependencies.guides.guide(before.guide, in: transaction).document.value.screening
            let screening = try SoundScreening(body, by: guide)
            if let cover = screening.cover {
                _ = try await CoveringAssessment.require(cover.assessment, by: id, knownTo: caller, today: dependencies.today, in: transaction)
            }
            try await Screenings.add(screening, to: id, at: dependencies.now, by: caller.person, in: transaction)
            return .init(state: screening.result.outcome == .full ? .full : .screening, detail: screening.result.outcome.rawValue)
        }
        return try await dependencies.detail(of: after, as: caller, in: transaction)
    }
}
