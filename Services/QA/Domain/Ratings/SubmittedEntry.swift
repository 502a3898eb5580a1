import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

/// An entry of a submission, and where the entry of that indicator in that unit stands now.
struct SubmittedEntry: Sendable {
    let unit: UnitID
    let indicator: IndicatorID
    let code: String
    let submission: SubmissionID
    let phase: PhaseID
    let submittedAt: Date
    let submittedBy: String
    let submittedByName: String
    let submittedByRank: String?
    let note: String?
    let submissionSHA256: String
    let indicatorSHA256: String
    let revisions: JSONB<[QAAPI.JudgedRevision]>
    /// Who answered its points.
    let writers: [String]
    /// At which stage the caller rated any entry of the submission before.
    let judged: QAAPI.Stage?
    let scales: JSONB<EvidenceAPI.RatingScales>?
    let minimumStep: Int
    let applies: Bool
    let state: QAAPI.EntryState
    /// The latest that froze the entry: another one where this was superseded.
    let current: SubmissionID
    let currentAt: Date
    let currentBy: String
    let currentByName: String
    let currentByRank: String?
    let localStep: Int?
    let revision: Int
    let changedAt: Date
    let changedBy: String

    private static func select(_ submission: SubmissionID, _ indicator: IndicatorID, for subject: String) -> SQL {
        """
        SELECT entry.unit_id, entry.indicator_id, indicator.code, submission.id, submission.phase_id, submission.submitted_at, submission.submitted_by,
               submission.submitted_by_name, submission.submitted_by_rank, submission.note, submission.sha256, frozen_entry.indicator_sha256,
               \(fragment: .frozenRevisions(of: "submission.id", "indicator.id")),
               ARRAY(SELECT answer.by FROM submission_answer AS answer WHERE answer.submission_id = submission.id AND answer.indicator_id = indicator.id),
               (SELECT judge.stage FROM submission_judge AS judge WHERE judge.submission_id = submission.id AND judge.subject = \(subject)),
               version.scales, (SELECT minimum_step::int FROM attainment_rule ORDER BY number DESC LIMIT 1),
               entry.applies, entry.state, current.id, current.submitted_at, current.submitted_by, current.submitted_by_name, current.submitted_by_rank,
               entry.local_step::int, entry.revision, entry.changed_at, entry.changed_by
        FROM submission_entry AS frozen_entry
        JOIN submission ON submission.id = frozen_entry.submission_id
        JOIN indicator ON indicator.id = frozen_entry.indicator_id
        JOIN entry ON entry.unit_id = submission.unit_id AND entry.indicator_id = frozen_entry.indicator_id
        JOIN submission AS current ON current.id = entry.submission_id
        LEFT JOIN standard_version AS version ON version.id = submission.version_id
        WHERE frozen_entry.submission_id = \(submission) AND frozen_entry.indicator_id = \(indicator)
        """
    }

    static func find(_ submission: SubmissionID, _ indicator: IndicatorID, for subject: String, in executor: some Executor) async throws -> SubmittedEntry? {
        try await executor.row(select(submission, indicator, for: subject), into: SubmittedEntry.init)
    }

    /// Holds the entry until the transaction ends: of two who judge it, one comes second.
    static func lock(
        _ submission: SubmissionID, _ indicator: IndicatorID, for subject: String, in transaction: Transaction
    ) async throws -> SubmittedEntry? {
        try await transaction.execute(
            """
            SELECT FROM entry JOIN submission ON submission.unit_id = entry.unit_id
            WHERE submission.id = \(submission) AND entry.indicator_id = \(indicator) FOR UPDATE OF entry
            """
        )
        return try await find(submission, indicator, for: subject, in: transaction)
    }
}
