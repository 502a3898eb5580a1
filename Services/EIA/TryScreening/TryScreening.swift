import ContractsCore
import ContractsEIA
import Postgres

/// What answers would come to by the guide in force, and which decided (I2). Nothing is kept.
struct TryScreening: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ answers: [EIAAPI.AnsweredQuestion]) async throws -> EIAAPI.ScreeningResult {
        guard let guide = try await GuideRow.inForce(in: dependencies.pool) else { throw AssessmentRefusal.guideMissing }
        let screening = guide.document.value.screening
        return try SoundAnswers(answers, to: screening).result(by: screening)
    }
}
