import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// QA approves it: nobody who wrote any of it, and not while a "must fix" is not settled (I4). What it promises to do is told to the action-plan service (I6).
struct ApproveAssessment: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ note: SoundNote, on assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        try await dependencies.act(.approve, on: assessment, from: expected, as: caller, in: transaction) { before in
            let mustFix = try await AssessmentPoints.unsettledMustFix(of: assessment, in: transaction)
            guard mustFix.isEmpty else { throw AssessmentRefusal.mustFixOpen(mustFix) }
            let (now, officer) = (dependencies.now, caller.person)
            try await AssessmentPoints.send(of: assessment, at: now, in: transaction)
            try await EIAAPI.RoundOutcome.approved.write(to: before, comment: note.text, at: now, by: officer, in: transaction)
            try await insert(note.text, of: before, by: officer, in: transaction)
            try await MitigationsOfApproval(journal: dependencies.journal).make(of: before, by: officer, in: transaction)
            let isDecided = try await isDecided(before, in: transaction)
            if isDecided, try await EIAAPI.Decision.all(of: assessment, in: transaction).last?.outcome == .stop {
                try await WithdrawnMitigations(journal: dependencies.journal).withdraw(allOf: before, because: .stopped, by: officer, in: transaction)
            }
            let review = try await reviewDate(of: before, in: transaction)
            return .init(
                state: isDecided ? .decided : .approved, detail: note.text,
                columns: ", approval_void = false, review_date = coalesce(\(review)::date, review_date)\(fragment: AssessmentPoints.openColumn)")
        }
    }

    /// As the approved round says.
    private func reviewDate(of assessment: AssessmentRow, in transaction: Transaction) async throws -> LocalDate? {
        let sections = try await dependencies.guides.guide(assessment.guide, in: transaction).document.value.sections
        let contents = try await FrozenContent.all(of: assessment.id, round: assessment.round, in: transaction)
        return sections.lazy.compactMap { $0.reviewDate(in: contents[$0.key] ?? .init(fields: [:])) }.first
    }
}
