import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// The proposal changed: what was approved is void from now on, visibly and for good, and the form opens again (I4). What QA had written so far goes along.
struct ChangeProposal: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ change: SoundProposal, on assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        try await dependencies.act(.changeProposal, on: assessment, from: expected, as: caller, in: transaction) { before in
            let (now, person) = (dependencies.now, caller.person)
            try await AssessmentPoints.send(of: assessment, at: now, in: transaction)
            try await EIAAPI.RoundOutcome.reopened.write(to: before, comment: change.reason, at: now, by: person, in: transaction)
            let voided = try await transaction.execute(
                """
                UPDATE approval SET voided_at = \(now), voided_by = \(person.subject), voided_by_name = \(person.name), voided_by_rank = \(person.rank),
                    void_reason = \(change.reason)
                WHERE assessment_id = \(assessment) AND voided_at IS NULL
                """)
            try await AssessmentWriter.add(person, to: assessment, at: now, in: transaction)
            return .init(
                detail: change.reason,
                columns: """
                    , proposal = \(change.proposal), approval_void = approval_void OR \(voided > 0), officer_subject = NULL, officer_name = NULL,
                    officer_rank = NULL\(fragment: AssessmentPoints.openColumn)
                    """)
        }
    }
}
