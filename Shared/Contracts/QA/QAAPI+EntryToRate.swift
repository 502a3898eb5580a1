package import ContractsCore
package import ContractsEvidence
package import Foundation

extension QAAPI {
    /// One entry of a submission with all that its judge needs (Q3, Q4); `ETag` for the rating.
    /// Query `stage`: whose sitting `place` walks through; default: the stage that the entry waits for.
    package static let getEntry = Endpoint<NoContent, EntryToRate>(.get, "/v1/submissions/{submission}/indicators/{indicator}")

    /// An entry of a submission.
    package struct EntryToRate: Codable, Sendable, Equatable {
        package let unit: UnitName
        package let phase: PhaseName?
        package let indicator: IndicatorName
        package let submission: SubmissionID
        package let submittedAt: Date
        package let submittedBy: Assessor
        package let note: String?
        /// Of the indicator's text, as the submission pinned it.
        package let indicatorSHA256: String
        /// Of the whole submission.
        package let submissionSHA256: String
        package let state: EntryState
        /// The stage that it waits for; nil when it waits for neither.
        package let stage: Stage?
        package let scales: EvidenceAPI.RatingScales
        package let revisions: [JudgedRevision]
        /// To the points of the return before.
        package let answers: [AnsweredPoint]
        /// Every rating of this indicator in this unit, newest first.
        package let ratings: [Rating]
        /// Against what was last judged; nil when nothing was.
        package let sinceJudged: SinceJudged?
        /// What was saved after the submission and is not in it.
        package let changedSince: [ChangedEvidence]
        /// The submission that took this one's place.
        package let superseded: Superseded?
        package let gap: GapSummary?
        /// Whether the caller may judge it now at `stage`.
        package let mayRate: Bool
        package let bar: Bar?
        package let place: Place
        package let etag: String

        package init(
            unit: UnitName,
            phase: PhaseName? = nil,
            indicator: IndicatorName,
            submission: SubmissionID,
            submittedAt: Date,
            submittedBy: Assessor,
            note: String? = nil,
            indicatorSHA256: String,
            submissionSHA256: String,
            state: EntryState,
            stage: Stage? = nil,
            scales: EvidenceAPI.RatingScales,
            revisions: [JudgedRevision],
            answers: [AnsweredPoint],
            ratings: [Rating],
            sinceJudged: SinceJudged? = nil,
            changedSince: [ChangedEvidence],
            superseded: Superseded? = nil,
            gap: GapSummary? = nil,
            mayRate: Bool,
            bar: Bar? = nil,
            place: Place,
            etag: String
        ) {
            self.unit = unit
            self.phase = phase
            self.indicator = indicator
            self.submission = submission
            self.submittedAt = submittedAt
            self.submittedBy = submittedBy
            self.note = note
            self.indicatorSHA256 = indicatorSHA256
            self.submissionSHA256 = submissionSHA256
            self.state = state
            self.stage = stage
            self.scales = scales
            self.revisions = revisions
            self.answers = answers
            self.ratings = ratings
            self.sinceJudged = sinceJudged
            self.changedSince = changedSince
            self.superseded = superseded
            self.gap = gap
            self.mayRate = mayRate
            self.bar = bar
            self.place = place
            self.etag = etag
        }
    }

    /// A revision that a rating judges: exactly this one.
    package struct JudgedRevision: Codable, Sendable, Equatable {
        package let evidence: EvidenceID
        package let revision: Int
        package let title: String
        package let sha256: String
        /// Everyone who saved this or an earlier revision of the item: none of them may judge it.
        package let authors: [Assessor]
        /// Judged with it, as they were frozen; absent where there were none.
        package let files: [EvidenceAPI.FrozenFile]?

        package init(
            evidence: EvidenceID, revision: Int, title: String, sha256: String, authors: [Assessor], files: [EvidenceAPI.FrozenFile]? = nil
        ) {
            self.evidence = evidence
            self.revision = revision
            self.title = title
            self.sha256 = sha256
            self.authors = authors
            self.files = files
        }
    }

    /// A point of a return with what the unit answered. `text`, `stage` and who raised it are nil where the return is not known here.
    package struct AnsweredPoint: Codable, Sendable, Equatable {
        package let point: PointID
        package let stage: Stage?
        package let text: String?
        package let raisedBy: Assessor?
        package let raisedAt: Date?
        package let answer: String
        package let answeredBy: Assessor

        package init(
            point: PointID,
            stage: Stage? = nil,
            text: String? = nil,
            raisedBy: Assessor? = nil,
            raisedAt: Date? = nil,
            answer: String,
            answeredBy: Assessor
        ) {
            self.point = point
            self.stage = stage
            self.text = text
            self.raisedBy = raisedBy
            self.raisedAt = raisedAt
            self.answer = answer
            self.answeredBy = answeredBy
        }
    }

    /// The submission that took another's place.
    package struct Superseded: Codable, Sendable, Equatable {
        package let by: SubmissionID
        package let submittedAt: Date
        package let submittedBy: Assessor

        package init(by: SubmissionID, submittedAt: Date, submittedBy: Assessor) {
            self.by = by
            self.submittedAt = submittedAt
            self.submittedBy = submittedBy
        }
    }

    /// Where an entry stands among those of its unit that wait at the same stage, in the workbook's order.
    package struct Place: Codable, Sendable, Equatable {
        package let stage: Stage
        /// From 1; nil when the entry itself does not wait.
        package let position: Int?
        package let waiting: Int
        package let previous: EntryAddress?
        package let next: EntryAddress?

        package init(stage: Stage, position: Int? = nil, waiting: Int, previous: EntryAddress? = nil, next: EntryAddress? = nil) {
            self.stage = stage
            self.position = position
            self.waiting = waiting
            self.previous = previous
            self.next = next
        }
    }

    /// What opens an entry.
    package struct EntryAddress: Codable, Sendable, Equatable {
        package let submission: SubmissionID
        package let indicator: IndicatorID
        package let code: String

        package init(submission: SubmissionID, indicator: IndicatorID, code: String) {
            self.submission = submission
            self.indicator = indicator
            self.code = code
        }
    }
}
