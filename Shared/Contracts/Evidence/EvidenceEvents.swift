package import ContractsCore
package import Foundation

/// What the evidence service tells the others (X2). Each shape is the `data` of a CloudEvent of the type that its first line names.
package enum EvidenceEvents {
    package static let submissionMade = "evidence.submission.made.v1"
    package static let unitChanged = "evidence.unit.changed.v1"
    package static let applicabilityDecided = "evidence.applicability.decided.v1"
    package static let entryChanged = "evidence.entry.changed.v1"
    package static let standardPublished = "evidence.standard.published.v1"
}

extension EvidenceEvents {
    /// `evidence.submission.made.v1`: entries were frozen and wait for local QA. Subject: the unit.
    package struct SubmissionMade: Codable, Sendable, Equatable {
        package let submission: SubmissionID
        package let unit: UnitID
        package let version: StandardVersionID
        package let phase: PhaseID
        package let submittedAt: Date
        package let submittedBy: EvidenceAPI.Author
        package let note: String?
        package let entries: [Entry]
        package let sha256: String

        package init(
            submission: SubmissionID,
            unit: UnitID,
            version: StandardVersionID,
            phase: PhaseID,
            submittedAt: Date,
            submittedBy: EvidenceAPI.Author,
            note: String? = nil,
            entries: [Entry],
            sha256: String
        ) {
            self.submission = submission
            self.unit = unit
            self.version = version
            self.phase = phase
            self.submittedAt = submittedAt
            self.submittedBy = submittedBy
            self.note = note
            self.entries = entries
            self.sha256 = sha256
        }
    }

    /// An entry of a submission, with the authors of exactly these revisions: none of them may rate it.
    package struct Entry: Codable, Sendable, Equatable {
        package let indicator: IndicatorID
        package let code: String
        package let sha256: String
        package let revisions: [FrozenRevision]
        /// To the points of the return before, if any.
        package let answers: [Answer]

        package init(indicator: IndicatorID, code: String, sha256: String, revisions: [FrozenRevision], answers: [Answer]) {
            self.indicator = indicator
            self.code = code
            self.sha256 = sha256
            self.revisions = revisions
            self.answers = answers
        }
    }

    /// A frozen revision.
    package struct FrozenRevision: Codable, Sendable, Equatable {
        package let evidence: EvidenceID
        package let revision: Int
        package let title: String
        package let sha256: String
        /// Everyone who saved this or an earlier revision of the item, and who wrote what was stated of it.
        package let authors: [EvidenceAPI.Author]
        /// Those attached when it was frozen, in the order of attaching; absent where there are none.
        package let files: [EvidenceAPI.FrozenFile]?
        /// Of an item that was inherited or carried forward.
        package let link: EvidenceAPI.FrozenLink?

        package init(
            evidence: EvidenceID, revision: Int, title: String, sha256: String, authors: [EvidenceAPI.Author], files: [EvidenceAPI.FrozenFile]? = nil,
            link: EvidenceAPI.FrozenLink? = nil
        ) {
            self.evidence = evidence
            self.revision = revision
            self.title = title
            self.sha256 = sha256
            self.authors = authors
            self.files = files
            self.link = link
        }
    }

    /// A point with its answer.
    package struct Answer: Codable, Sendable, Equatable {
        package let point: PointID
        package let answer: String
        package let answeredBy: EvidenceAPI.Author

        package init(point: PointID, answer: String, answeredBy: EvidenceAPI.Author) {
            self.point = point
            self.answer = answer
            self.answeredBy = answeredBy
        }
    }

    /// `evidence.unit.changed.v1`: a unit was made or changed. Subject: the unit.
    package struct UnitChanged: Codable, Sendable, Equatable {
        package let unit: EvidenceAPI.UnitSummary
        package let wave: EvidenceAPI.Wave?
        package let lineage: [EvidenceAPI.Lineage]

        package init(unit: EvidenceAPI.UnitSummary, wave: EvidenceAPI.Wave? = nil, lineage: [EvidenceAPI.Lineage]) {
            self.unit = unit
            self.wave = wave
            self.lineage = lineage
        }
    }

    /// `evidence.applicability.decided.v1`: what applies to a unit changed. Subject: the unit.
    package struct ApplicabilityDecided: Codable, Sendable, Equatable {
        package let unit: UnitID
        package let indicator: IndicatorID
        package let applies: Bool
        package let decidedAt: Date

        package init(unit: UnitID, indicator: IndicatorID, applies: Bool, decidedAt: Date) {
            self.unit = unit
            self.indicator = indicator
            self.applies = applies
            self.decidedAt = decidedAt
        }
    }

    /// `evidence.entry.changed.v1`: evidence under an entry changed after it was submitted. Subject: the unit.
    package struct EntryChanged: Codable, Sendable, Equatable {
        package let unit: UnitID
        package let indicator: IndicatorID
        package let evidence: EvidenceID
        package let revision: Int
        package let changedAt: Date

        package init(unit: UnitID, indicator: IndicatorID, evidence: EvidenceID, revision: Int, changedAt: Date) {
            self.unit = unit
            self.indicator = indicator
            self.evidence = evidence
            self.revision = revision
            self.changedAt = changedAt
        }
    }

    /// `evidence.standard.published.v1`: a version was published. Subject: the version.
    package struct StandardPublished: Codable, Sendable, Equatable {
        package let version: StandardVersionID
        package let document: EvidenceAPI.StandardVersion

        package init(version: StandardVersionID, document: EvidenceAPI.StandardVersion) {
            self.version = version
            self.document = document
        }
    }
}
