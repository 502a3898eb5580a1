package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// Records an item; its first revision. Contributor or SPOC of the unit. `Idempotency-Key`. Query `draft`: the autosaved draft to clear.
    package static let recordEvidence = Endpoint<EvidenceContent, Evidence>(.post, "/v1/units/{unit}/evidence")

    /// The unit's items, newest change first. Query: `indicator`, `withdrawn=true` (what was withdrawn instead of what is in the workbook), `cursor`, `limit` (1-100, default 20).
    package static let listEvidence = Endpoint<NoContent, Page<Evidence>>(.get, "/v1/units/{unit}/evidence")

    /// One item as it stands.
    package static let getEvidence = Endpoint<NoContent, Evidence>(.get, "/v1/evidence/{evidence}")

    /// Saves a new revision; `If-Match`. Unchanged content makes none. Contributor or SPOC of the unit. Query `draft` as above.
    package static let reviseEvidence = Endpoint<EvidenceContent, Evidence>(.put, "/v1/evidence/{evidence}")

    /// Takes an item out of the workbook; nothing is deleted. `If-Match`.
    package static let withdrawEvidence = Endpoint<Withdrawal, Evidence>(.post, "/v1/evidence/{evidence}/withdrawal")

    /// Undoes a withdrawal. `If-Match`.
    package static let reinstateEvidence = Endpoint<NoContent, Evidence>(.post, "/v1/evidence/{evidence}/reinstatement")

    /// Every revision, newest first.
    package static let listRevisions = Endpoint<NoContent, Page<Revision>>(.get, "/v1/evidence/{evidence}/revisions")

    /// One revision, whole.
    package static let getRevision = Endpoint<NoContent, Revision>(.get, "/v1/evidence/{evidence}/revisions/{number}")

    /// Word by word from revision `from` (query; default the one before) to this one.
    package static let compareRevisions = Endpoint<NoContent, RevisionComparison>(.get, "/v1/evidence/{evidence}/revisions/{number}/differences")

    /// An item of evidence as it stands: its latest revision.
    package struct Evidence: Codable, Sendable, Equatable {
        package let id: EvidenceID
        package let unit: UnitID
        package let unitName: String
        package let content: EvidenceContent
        /// The indicators of `content`, with their codes.
        package let cited: [CitedIndicator]
        /// Counted from 1.
        package let revision: Int
        /// Of the content in canonical form.
        package let sha256: String
        package let createdAt: Date
        package let savedAt: Date
        package let savedBy: Author
        /// Everyone who saved a revision or attached a file.
        package let authors: [Author]
        package let withdrawn: WithdrawalRecord?
        /// Submissions that contain the latest revision.
        package let frozenIn: [SubmissionID]
        package let etag: String
        /// Those that are attached now, in the order of attaching; absent where there are none. They are not part of the revision or of `etag`.
        package let files: [EvidenceFile]?

        package init(
            id: EvidenceID,
            unit: UnitID,
            unitName: String,
            content: EvidenceContent,
            cited: [CitedIndicator],
            revision: Int,
            sha256: String,
            createdAt: Date,
            savedAt: Date,
            savedBy: Author,
            authors: [Author],
            withdrawn: WithdrawalRecord? = nil,
            frozenIn: [SubmissionID],
            etag: String,
            files: [EvidenceFile]? = nil
        ) {
            self.id = id
            self.unit = unit
            self.unitName = unitName
            self.content = content
            self.cited = cited
            self.revision = revision
            self.sha256 = sha256
            self.createdAt = createdAt
            self.savedAt = savedAt
            self.savedBy = savedBy
            self.authors = authors
            self.withdrawn = withdrawn
            self.frozenIn = frozenIn
            self.etag = etag
            self.files = files
        }
    }

    /// An indicator that an item bears on.
    package struct CitedIndicator: Codable, Sendable, Equatable {
        package let indicator: IndicatorID
        package let code: String
        package let strapline: String

        package init(indicator: IndicatorID, code: String, strapline: String) {
            self.indicator = indicator
            self.code = code
            self.strapline = strapline
        }
    }

    /// A person who wrote, as they were named then.
    package struct Author: Codable, Sendable, Equatable {
        package let subject: String
        package let name: String
        package let rank: String?

        package init(subject: String, name: String, rank: String? = nil) {
            self.subject = subject
            self.name = name
            self.rank = rank
        }
    }

    /// One immutable revision.
    package struct Revision: Codable, Sendable, Equatable {
        package let evidence: EvidenceID
        package let number: Int
        package let content: EvidenceContent
        package let sha256: String
        package let savedAt: Date
        package let savedBy: Author

        package init(evidence: EvidenceID, number: Int, content: EvidenceContent, sha256: String, savedAt: Date, savedBy: Author) {
            self.evidence = evidence
            self.number = number
            self.content = content
            self.sha256 = sha256
            self.savedAt = savedAt
            self.savedBy = savedBy
        }
    }

    /// Why an item leaves the workbook.
    package struct Withdrawal: Codable, Sendable, Equatable {
        package let reason: String

        package init(reason: String) {
            self.reason = reason
        }
    }

    /// Who took an item out, when and why.
    package struct WithdrawalRecord: Codable, Sendable, Equatable {
        package let by: Author
        package let at: Date
        package let reason: String

        package init(by: Author, at: Date, reason: String) {
            self.by = by
            self.at = at
            self.reason = reason
        }
    }

    /// What changed between two revisions, field by field; only fields that differ.
    package struct RevisionComparison: Codable, Sendable, Equatable {
        package let from: Revision
        package let to: Revision
        package let fields: [FieldDifference]

        package init(from: Revision, to: Revision, fields: [FieldDifference]) {
            self.from = from
            self.to = to
            self.fields = fields
        }
    }

    /// The differences of one field.
    package struct FieldDifference: Codable, Sendable, Equatable {
        /// Such as `whatWasDone`, or `indicators/1B`.
        package let field: String
        package let pieces: [DifferencePiece]

        package init(field: String, pieces: [DifferencePiece]) {
            self.field = field
            self.pieces = pieces
        }
    }

    package typealias PieceKind = ContractsCore.PieceKind
    package typealias DifferencePiece = ContractsCore.DifferencePiece
}
