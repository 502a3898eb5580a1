import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// The form is done: it goes to the owner, who checks it (I4).
struct SendToOwner: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ note: SoundNote, on assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        try await dependencies.act(.sendToOwner, on: assessment, from: expected, as: caller, in: transaction) { before in
            try await Readiness(guides: dependencies.guides, today: dependencies.today).require(before, in: transaction)
            return .init(detail: note.text)
        }
    }
}
