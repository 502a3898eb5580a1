import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// The owner submits it: every section is frozen as it stands, with its hash (I4).
struct Submit: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ note: SoundNote, on assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        try await dependencies.act(.submit, on: assessment, from: expected, as: caller, in: transaction) { before in
            // The form was closed since it was sent to the owner, but days may have passed.
            try await Readiness(guides: dependencies.guides, today: dependencies.today).require(before, in: transaction)
            let round = before.round + 1
            try await freeze(before, as: round, note.text, by: caller.person, in: transaction)
            return .init(
                detail: note.text,
                columns: ", round = \(round), officer_subject = NULL, officer_name = NULL, officer_rank = NULL")
        }
    }
}
