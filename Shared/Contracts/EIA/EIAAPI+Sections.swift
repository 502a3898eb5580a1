package import ContractsCore
package import Foundation

extension EIAAPI {
    /// Every section as it stands, in the guide's order, blank ones too; on one page.
    package static let listSections = Endpoint<NoContent, Page<PublishedSection>>(.get, "/v1/assessments/{assessment}/sections")

    /// One section as it stands, with the fields of the pinned guide and the points about it.
    package static let getSection = Endpoint<NoContent, SectionDetail>(.get, "/v1/assessments/{assessment}/sections/{section}")

    /// Saves a section, whole. An author or the owner, while it is being written. `If-Match`: the section's own `etag`; 412 says who saved it first, and what was typed is then merged with the section as it now stands. What stands there already is taken with any version.
    package static let saveSection = Endpoint<SectionContent, SectionDetail>(.put, "/v1/assessments/{assessment}/sections/{section}")

    /// Revisions of a section, newest first, each whole. Query: `cursor`, `limit` (1-50, default 20).
    package static let listSectionRevisions = Endpoint<NoContent, Page<SectionRevision>>(.get, "/v1/assessments/{assessment}/sections/{section}/revisions")

    /// Word by word. Query: `from`, `to`: numbers; 0 is the empty section; by default the newest with the one before it.
    package static let compareSections = Endpoint<NoContent, SectionComparison>(.get, "/v1/assessments/{assessment}/sections/{section}/comparison")

    /// The caller's own unsaved text of a section; 404 where there is none.
    package static let getSectionDraft = Endpoint<NoContent, SectionDraft>(.get, "/v1/assessments/{assessment}/sections/{section}/draft")

    /// Keeps the form as typed, for the writer alone: an author or the owner, in any state. It goes when the section is saved.
    package static let saveSectionDraft = Endpoint<NewSectionDraft, SectionDraft>(.put, "/v1/assessments/{assessment}/sections/{section}/draft")

    /// 404 where there is none.
    package static let discardSectionDraft = Endpoint<NoContent, NoContent>(.delete, "/v1/assessments/{assessment}/sections/{section}/draft")

    /// By field key. A field that is absent is blank.
    package struct SectionContent: Codable, Sendable, Equatable {
        package let fields: [String: Value]

        package init(fields: [String: Value]) {
            self.fields = fields
        }
    }

    /// Of a field: `text` for text, long text and date (yyyy-MM-dd); `codes` for choice and choices; `rows` for table and matrix.
    package struct Value: Codable, Sendable, Equatable {
        package let text: String?
        package let codes: [String]?
        package let rows: [Row]?

        package init(text: String? = nil, codes: [String]? = nil, rows: [Row]? = nil) {
            self.text = text
            self.codes = codes
            self.rows = rows
        }
    }

    package struct Row: Codable, Sendable, Equatable {
        /// The fixed row of a matrix.
        package let key: String?
        /// By column key; codes of `choices` are separated by spaces.
        package let cells: [String: String]

        package init(key: String? = nil, cells: [String: String]) {
            self.key = key
            self.cells = cells
        }
    }

    package enum SectionProgress: String, Codable, Sendable, CaseIterable {
        case notStarted = "not-started"
        case started
        case complete
    }

    package struct SectionState: Codable, Sendable, Equatable {
        package let key: String
        package let number: Int
        package let title: String
        package let progress: SectionProgress
        /// Labels of blanks, as author and reviewer see them.
        package let blanks: [Blank]
        /// 0 before it was saved for the first time.
        package let revision: Int
        package let changedAt: Date?
        package let changedBy: Person?
        package let openPoints: Int

        package init(
            key: String, number: Int, title: String, progress: SectionProgress, blanks: [Blank], revision: Int, changedAt: Date? = nil,
            changedBy: Person? = nil, openPoints: Int
        ) {
            self.key = key
            self.number = number
            self.title = title
            self.progress = progress
            self.blanks = blanks
            self.revision = revision
            self.changedAt = changedAt
            self.changedBy = changedBy
            self.openPoints = openPoints
        }
    }

    /// A field, or a cell of a matrix, without an answer.
    package struct Blank: Codable, Sendable, Equatable {
        package let field: String
        package let row: String?
        package let column: String?
        package let label: String
        package let required: Bool

        package init(field: String, row: String? = nil, column: String? = nil, label: String, required: Bool) {
            self.field = field
            self.row = row
            self.column = column
            self.label = label
            self.required = required
        }
    }

    package struct SectionDetail: Codable, Sendable, Equatable {
        package let assessment: AssessmentSummary
        package let section: Section
        package let state: SectionState
        package let content: SectionContent
        package let points: [FeedbackPoint]
        /// Advice, never a block.
        package let advice: [Advice]
        package let mayWrite: Bool
        /// Of the section, for `If-Match`.
        package let etag: String

        package init(
            assessment: AssessmentSummary, section: Section, state: SectionState, content: SectionContent, points: [FeedbackPoint], advice: [Advice],
            mayWrite: Bool, etag: String
        ) {
            self.assessment = assessment
            self.section = section
            self.state = state
            self.content = content
            self.points = points
            self.advice = advice
            self.mayWrite = mayWrite
            self.etag = etag
        }
    }

    /// Something that a good assessment would not leave so, such as "no data" given as "no impact".
    package struct Advice: Codable, Sendable, Equatable {
        package let field: String
        package let row: String?
        package let text: String

        package init(field: String, row: String? = nil, text: String) {
            self.field = field
            self.row = row
            self.text = text
        }
    }

    package struct SectionRevision: Codable, Sendable, Equatable {
        package let number: Int
        package let content: SectionContent
        package let sha256: String
        package let at: Date
        package let by: Person

        package init(number: Int, content: SectionContent, sha256: String, at: Date, by: Person) {
            self.number = number
            self.content = content
            self.sha256 = sha256
            self.at = at
            self.by = by
        }
    }

    package struct SectionComparison: Codable, Sendable, Equatable {
        package let section: Section
        package let from: Int
        package let to: Int
        package let differences: [FieldDifference]

        package init(section: Section, from: Int, to: Int, differences: [FieldDifference]) {
            self.section = section
            self.from = from
            self.to = to
            self.differences = differences
        }
    }

    package struct FieldDifference: Codable, Sendable, Equatable {
        package let field: String
        package let row: String?
        package let column: String?
        package let label: String
        package let parts: [DifferencePiece]

        package init(field: String, row: String? = nil, column: String? = nil, label: String, parts: [DifferencePiece]) {
            self.field = field
            self.row = row
            self.column = column
            self.label = label
            self.parts = parts
        }
    }

    package struct NewSectionDraft: Codable, Sendable, Equatable {
        package let content: SectionContent
        /// The section's revision that it was begun from.
        package let basedOn: Int

        package init(content: SectionContent, basedOn: Int) {
            self.content = content
            self.basedOn = basedOn
        }
    }

    package struct SectionDraft: Codable, Sendable, Equatable {
        package let content: SectionContent
        package let basedOn: Int
        package let savedAt: Date

        package init(content: SectionContent, basedOn: Int, savedAt: Date) {
            self.content = content
            self.basedOn = basedOn
            self.savedAt = savedAt
        }
    }
}
