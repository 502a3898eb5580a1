import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// The decision, by somebody named to take it who confirms to have read the assessment as it is (I4). Without an approval before it, it is retrospective for good (I5).
struct RecordDecision: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ decision: SoundDecision, on assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        try await dependencies.act(.recordDecision, on: assessment, from: expected, as: caller, in: transaction) { before in
            guard decision.read else { throw AssessmentRefusal.notRead }
            guard decision.readSHA256.lowercased() == (try await AssessmentContent.sha256(of: before, in: transaction)) else {
                throw AssessmentRefusal.readAnother
            }
            let approvedAt = try await approvedAt(assessment, in: transaction)
            // The day of the approval itself counts as after it: the day is all that is known of the decision.
            let retrospective = approvedAt.map { decision.decidedOn < LocalDate($0) } ?? true
            if decision.outcome == .stop {
                try await WithdrawnMitigations(journal: dependencies.journal).withdraw(
                    allOf: before, because: .stopped, by: caller.person, in: transaction)
            }
            try await insert(decision, retrospective: retrospective, on: assessment, by: caller.person, in: transaction)
            return .init(
                state: before.state == .approved ? .decided : nil, detail: decision.outcome.rawValue, columns: columns(retrospective: retrospective))
        }
    }
}
