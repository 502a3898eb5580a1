import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// A QA officer takes it on, who never wrote any of it (I4).
struct TakeAssessment: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        on assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        try await dependencies.act(.take, on: assessment, from: expected, as: caller, in: transaction) { _ in
            let officer = caller.person
            return .init(columns: ", officer_subject = \(officer.subject), officer_name = \(officer.name), officer_rank = \(officer.rank)")
        }
    }
}
