import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// QA sends it back to its authors, with every point that was written (I4).
struct ReturnAssessment: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ note: SoundNote, on assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        try await dependencies.act(.return, on: assessment, from: expected, as: caller, in: transaction) { before in
            guard try await AssessmentPoints.somethingToFix(in: assessment, in: transaction) else { throw AssessmentRefusal.nothingToFix }
            let now = dependencies.now
            try await AssessmentPoints.send(of: assessment, at: now, in: transaction)
            try await EIAAPI.RoundOutcome.returned.write(to: before, comment: note.text, at: now, by: caller.person, in: transaction)
            return .init(detail: note.text, columns: AssessmentPoints.openColumn)
        }
    }
}
