import ContractsCore
import ContractsEvidence
import ContractsQA
import Events
import Foundation
import Identity
import Postgres
import ServiceKit

/// Judges an entry of a submission: local QA by the unit's SPOC (Q1), corporate QA by its adviser (Q2). The rating is kept for good, makes or closes a gap (Q5), and is told.
struct RateEntry: Sendable {
    let dependencies: Dependencies

    /// - Parameters:
    ///   - expected: the entry as it was read.
    ///   - transaction: nothing may follow in it but the answer's keeping: the audit entry comes last.
    /// - Throws: `AccessRefusal`; `Refused` where the entry does not wait for this any more; the 412 problem where it changed since it was read.
    func callAsFunction(
        _ judgement: Judgement, of indicator: IndicatorID, in submission: SubmissionID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> QAAPI.Rating {
        let found = try await SubmittedEntry.lock(submission, indicator, for: caller.principal.subject, in: transaction)
        guard let entry = found else { throw AccessRefusal.notFound }
        let stage = judgement.stage
        try caller.access.require(caller.access.mayJudge(stage, in: entry.unit), in: entry.unit, stage == .local ? .spocOnly : .adviserOnly)
        if let bar = entry.bar(caller.principal.subject, at: stage) { throw AccessRefusal.forbidden(bar.reason) }
        try await requireWaiting(entry, for: stage, in: transaction)
        try entry.version.require(expected)

        let rating = NewRating(judgement, of: entry, by: caller.assessor, at: dependencies.now())
        // Held before the rating's counters are: a meeting holds its gaps before theirs.
        let standing = judgement.outcome == .accepted ? try await StandingGap.lock(entry.unit, entry.indicator, in: transaction) : nil
        try await store(rating, in: transaction)
        let gap = judgement.outcome == .accepted ? try await settle(standing, by: rating, in: transaction) : nil
        let answer = QAAPI.Rating(rating, gap: gap)
        try await tell(rating, in: transaction)
        try await dependencies.record(
            "entry.\(judgement.outcome.rawValue)-\(stage == .local ? "locally" : "corporately")", subject: "rating/\(rating.id)", before: String?.none,
            after: answer,
            by: caller, in: transaction)
        return answer
    }

    /// - Throws: `Refused`, saying who was first, when and with what.
    private func requireWaiting(_ entry: SubmittedEntry, for stage: QAAPI.Stage, in transaction: Transaction) async throws {
        guard !entry.isSuperseded else { throw Refused.superseded(by: entry.currentSubmitter, at: entry.currentAt) }
        guard entry.waitsFor != stage else { return }
        if let earlier = try await RatingRow.all(of: entry.indicator, in: entry.unit, transaction).first(where: {
            $0.submission == entry.submission && $0.stage == stage
        }) {
            throw Refused.alreadyJudged(QAAPI.Rating(earlier))
        }
        throw entry.applies ? Refused.notWaiting(entry.state) : Refused.notApplicable
    }

    private func store(_ rating: NewRating, in transaction: Transaction) async throws {
        do {
            try await insert(rating, in: transaction)
        } catch let error as PostgresError where error.violates("rating_one_stage") {
            // They rated another entry of the submission at the other stage at this very moment.
            throw AccessRefusal.forbidden(.judgedOtherStage)
        }
    }

    private func tell(_ rating: NewRating, in transaction: Transaction) async throws {
        let (entry, subject) = (rating.entry, rating.entry.unit.description)
        if let step = rating.step, rating.judgement.outcome == .accepted {
            let event = QAEvents.EntryAssured(
                unit: entry.unit, indicator: entry.indicator.uuid, submission: entry.submission.uuid, stage: rating.judgement.stage, by: rating.by,
                at: rating.at,
                step: step.step, code: step.code, label: step.label)
            try await dependencies.outbox.add(type: QAEvents.entryAssured, subject: subject, data: event, in: transaction)
        } else {
            let event = QAEvents.EntryReturned(
                unit: entry.unit, indicator: entry.indicator.uuid, submission: entry.submission.uuid, stage: rating.judgement.stage, by: rating.by,
                at: rating.at,
                points: rating.points)
            try await dependencies.outbox.add(type: QAEvents.entryReturned, subject: subject, data: event, in: transaction)
        }
    }
}
