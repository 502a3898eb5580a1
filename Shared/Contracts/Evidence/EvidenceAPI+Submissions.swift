package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// What a submission would freeze now, and what stands in the way. SPOC of the unit.
    package static let previewSubmission = Endpoint<NoContent, SubmissionPreview>(.get, "/v1/units/{unit}/phases/{phase}/submission-preview")

    /// Freezes the revisions of the named entries and hands them to QA. SPOC of the unit. `Idempotency-Key`.
    package static let submit = Endpoint<SubmissionRequest, Submission>(.post, "/v1/units/{unit}/phases/{phase}/submissions")

    /// Newest first.
    package static let listSubmissions = Endpoint<NoContent, Page<SubmissionSummary>>(.get, "/v1/units/{unit}/submissions")

    /// One submission with every frozen revision.
    package static let getSubmission = Endpoint<NoContent, Submission>(.get, "/v1/submissions/{submission}")

    /// The unit's commander signs the submission off, once.
    package static let signOffSubmission = Endpoint<SignOffRequest, Submission>(.post, "/v1/submissions/{submission}/sign-off")

    /// Why an entry cannot be submitted now.
    package enum Blocker: String, Codable, Sendable, CaseIterable {
        case noEvidence = "no-evidence"
        case unansweredPoints = "unanswered-points"
        case alreadySubmitted = "already-submitted"
        case notApplicable = "not-applicable"
        case unchanged = "unchanged-since-assured"
        case missingHow = "missing-how-this-meets-it"
    }

    /// What would be frozen.
    package struct SubmissionPreview: Codable, Sendable, Equatable {
        package let unit: UnitSummary
        package let phase: PhaseID
        package let phaseTitle: String
        package let entries: [PreviewEntry]

        package init(unit: UnitSummary, phase: PhaseID, phaseTitle: String, entries: [PreviewEntry]) {
            self.unit = unit
            self.phase = phase
            self.phaseTitle = phaseTitle
            self.entries = entries
        }
    }

    /// An entry as it would be frozen.
    package struct PreviewEntry: Codable, Sendable, Equatable {
        package let indicator: IndicatorID
        package let code: String
        package let strapline: String
        package let state: EntryState
        package let items: [FrozenRevision]
        package let blockers: [Blocker]
        /// Writing hints on its items: advice, never a block.
        package let hints: Int

        package init(
            indicator: IndicatorID,
            code: String,
            strapline: String,
            state: EntryState,
            items: [FrozenRevision],
            blockers: [Blocker],
            hints: Int
        ) {
            self.indicator = indicator
            self.code = code
            self.strapline = strapline
            self.state = state
            self.items = items
            self.blockers = blockers
            self.hints = hints
        }
    }

    /// Which entries to submit. `expected` is what the person saw in the preview: a revision saved since refuses the submission (409), so that nobody freezes what they did not see.
    package struct SubmissionRequest: Codable, Sendable, Equatable {
        package let indicators: [IndicatorID]
        /// Up to 2,000 characters.
        package let note: String?
        package let expected: [ExpectedRevision]
        /// The same for the statements that inherited and carried items are frozen with.
        package let expectedStatements: [ExpectedStatement]?

        package init(indicators: [IndicatorID], note: String? = nil, expected: [ExpectedRevision], expectedStatements: [ExpectedStatement]? = nil) {
            self.indicators = indicators
            self.note = note
            self.expected = expected
            self.expectedStatements = expectedStatements
        }
    }

    /// A revision that the person saw.
    package struct ExpectedRevision: Codable, Sendable, Equatable {
        package let evidence: EvidenceID
        package let revision: Int
        /// Those that the person saw attached to it; absent: none.
        package let files: [FileID]?

        package init(evidence: EvidenceID, revision: Int, files: [FileID]? = nil) {
            self.evidence = evidence
            self.revision = revision
            self.files = files
        }
    }

    /// A submission in the list.
    package struct SubmissionSummary: Codable, Sendable, Equatable {
        package let id: SubmissionID
        package let phaseTitle: String
        package let submittedAt: Date
        package let submittedBy: Author
        package let entries: Int
        package let revisions: Int
        package let signedOffBy: Author?
        package let signedOffAt: Date?

        package init(
            id: SubmissionID,
            phaseTitle: String,
            submittedAt: Date,
            submittedBy: Author,
            entries: Int,
            revisions: Int,
            signedOffBy: Author? = nil,
            signedOffAt: Date? = nil
        ) {
            self.id = id
            self.phaseTitle = phaseTitle
            self.submittedAt = submittedAt
            self.submittedBy = submittedBy
            self.entries = entries
            self.revisions = revisions
            self.signedOffBy = signedOffBy
            self.signedOffAt = signedOffAt
        }
    }

    /// What was frozen, by whom, when.
    package struct Submission: Codable, Sendable, Equatable {
        package let id: SubmissionID
        package let unit: UnitSummary
        package let version: StandardVersionID
        package let versionLabel: String
        package let phase: PhaseID
        package let phaseTitle: String
        package let note: String?
        package let submittedAt: Date
        package let submittedBy: Author
        package let signedOffBy: Author?
        package let signedOffAt: Date?
        package let entries: [FrozenEntry]
        /// Over the indicator and revision hashes, in order.
        package let sha256: String

        package init(
            id: SubmissionID,
            unit: UnitSummary,
            version: StandardVersionID,
            versionLabel: String,
            phase: PhaseID,
            phaseTitle: String,
            note: String? = nil,
            submittedAt: Date,
            submittedBy: Author,
            signedOffBy: Author? = nil,
            signedOffAt: Date? = nil,
            entries: [FrozenEntry],
            sha256: String
        ) {
            self.id = id
            self.unit = unit
            self.version = version
            self.versionLabel = versionLabel
            self.phase = phase
            self.phaseTitle = phaseTitle
            self.note = note
            self.submittedAt = submittedAt
            self.submittedBy = submittedBy
            self.signedOffBy = signedOffBy
            self.signedOffAt = signedOffAt
            self.entries = entries
            self.sha256 = sha256
        }
    }

    /// An entry in a submission.
    package struct FrozenEntry: Codable, Sendable, Equatable {
        package let indicator: IndicatorID
        package let code: String
        package let strapline: String
        package let indicatorSHA256: String
        package let items: [FrozenRevision]

        package init(indicator: IndicatorID, code: String, strapline: String, indicatorSHA256: String, items: [FrozenRevision]) {
            self.indicator = indicator
            self.code = code
            self.strapline = strapline
            self.indicatorSHA256 = indicatorSHA256
            self.items = items
        }
    }

    /// A revision in a submission.
    package struct FrozenRevision: Codable, Sendable, Equatable {
        package let evidence: EvidenceID
        package let title: String
        package let revision: Int
        package let sha256: String
        package let savedAt: Date
        package let savedBy: Author
        /// Absent where there are none.
        package let files: [FrozenFile]?
        /// Of an item that was inherited or carried forward.
        package let link: FrozenLink?

        package init(
            evidence: EvidenceID,
            title: String,
            revision: Int,
            sha256: String,
            savedAt: Date,
            savedBy: Author,
            files: [FrozenFile]? = nil,
            link: FrozenLink? = nil
        ) {
            self.evidence = evidence
            self.title = title
            self.revision = revision
            self.sha256 = sha256
            self.savedAt = savedAt
            self.savedBy = savedBy
            self.files = files
            self.link = link
        }
    }

    /// A commander's word on a submission, up to 2,000 characters.
    package struct SignOffRequest: Codable, Sendable, Equatable {
        package let comment: String?

        package init(comment: String? = nil) {
            self.comment = comment
        }
    }
}
