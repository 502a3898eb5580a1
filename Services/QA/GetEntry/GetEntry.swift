import ContractsCore
import ContractsEvidence
import ContractsQA
import Identity
import Postgres
import ServiceKit

/// One entry of a submission with all that its judge needs on one screen (Q3, Q4).
struct GetEntry: Sendable {
    let dependencies: Dependencies

    /// Nine statements, whatever there is.
    /// - Parameter asked: whose sitting the neighbours are of; nil: the stage that the entry waits for.
    func callAsFunction(
        _ indicator: IndicatorID, of submission: SubmissionID, stage asked: QAAPI.Stage?, as caller: Caller
    ) async throws -> QAAPI.EntryToRate {
        let pool = dependencies.pool
        let (subject, access) = (caller.principal.subject, caller.access)
        guard let entry = try await SubmittedEntry.find(submission, indicator, for: subject, in: pool) else { throw AccessRefusal.notFound }
        let unit = try await access.unit(entry.unit, in: pool)
        let stage = asked ?? entry.waitsFor ?? (access.mayJudge(.corporate, in: unit.id) ? .corporate : .local)
        let judges = access.mayJudge(stage, in: unit.id)
        let bar = judges ? entry.bar(subject, at: stage) : nil
        let ratings = try await RatingRow.all(of: indicator, in: unit.id, pool).map(QAAPI.Rating.init)
        let sitting = try await sitting(around: entry, at: stage)
        return QAAPI.EntryToRate(
            unit: QAAPI.UnitName(unit), phase: try await PhaseRow.find(entry.phase, in: pool).map(QAAPI.PhaseName.init), indicator: sitting.indicator,
            submission: submission, submittedAt: entry.submittedAt, submittedBy: entry.submitter, note: entry.note, indicatorSHA256: entry.indicatorSHA256,
            submissionSHA256: entry.submissionSHA256, state: entry.shownState, stage: entry.waitsFor, scales: entry.ratingScales,
            revisions: entry.revisions.value, answers: try await answers(of: entry), ratings: ratings,
            sinceJudged: QAAPI.SinceJudged(entry.revisions.value, against: ratings, of: submission, at: stage), changedSince: try await changes(of: entry),
            superseded: entry.isSuperseded ? QAAPI.Superseded(by: entry.current, submittedAt: entry.currentAt, submittedBy: entry.currentSubmitter) : nil,
            gap: try await GapSummaryRow.latest(of: unit.id, [indicator], in: pool)[indicator], mayRate: judges && bar == nil && entry.waitsFor == stage,
            bar: bar,
            place: sitting.place, etag: entry.version.etag.description)
    }
}
