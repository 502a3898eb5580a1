package import ContractsCore
package import Foundation

extension EIAAPI {
    /// What waits for QA, oldest first. Query: `state` (`submitted`, `in-qa`), `mine=true`, `unit`, `cursor`, `limit`. EIA QA officer.
    package static let listQueue = Endpoint<NoContent, Page<AssessmentSummary>>(.get, "/v1/queue")

    /// A QA officer takes it on. Never who wrote any of it. `If-Match`, `Idempotency-Key`.
    package static let take = Endpoint<NoContent, AssessmentDetail>(.post, "/v1/assessments/{assessment}/quality-assurance")

    /// Gives it back to the queue. Who took it; another EIA QA officer where they are away. `If-Match`, `Idempotency-Key`.
    package static let release = Endpoint<NoContent, AssessmentDetail>(.post, "/v1/assessments/{assessment}/quality-assurance/release")

    /// What is judged: every section as frozen, what changed since the round before, and the points so far. Query: `round` (default: the newest). Whoever reads the assessment; points that are not sent yet only for QA officers.
    package static let getReview = Endpoint<NoContent, ReviewSheet>(.get, "/v1/assessments/{assessment}/review-sheet")

    /// Adds a point while it is in QA. Who took it. `Idempotency-Key`.
    package static let addPoint = Endpoint<NewPoint, FeedbackPoint>(.post, "/v1/assessments/{assessment}/points")

    /// Words a point better before it is sent. Its writer. `If-Match`.
    package static let changePoint = Endpoint<NewPoint, FeedbackPoint>(.put, "/v1/assessments/{assessment}/points/{point}")

    /// An author or the owner answers, while the form is open; a further answer stands after the first. `If-Match`, `Idempotency-Key`.
    package static let answerPoint = Endpoint<PointAnswer, FeedbackPoint>(.post, "/v1/assessments/{assessment}/points/{point}/answer")

    /// Settles an answered point, or says why the answer is not enough. Who took it. `If-Match`, `Idempotency-Key`.
    package static let settlePoint = Endpoint<Settlement, FeedbackPoint>(.post, "/v1/assessments/{assessment}/points/{point}/settlement")

    /// Back to the authors; with at least one point to fix. `If-Match`, `Idempotency-Key`.
    package static let returnAssessment = Endpoint<Note, AssessmentDetail>(.post, "/v1/assessments/{assessment}/return")

    /// Approved; refused while a "must fix" is not settled. Who took it. `If-Match`, `Idempotency-Key`.
    package static let approve = Endpoint<Note, AssessmentDetail>(.post, "/v1/assessments/{assessment}/approval")

    package enum Severity: String, Codable, Sendable, CaseIterable {
        case mustFix = "must-fix"
        case shouldFix = "should-fix"
        case learning
    }

    package enum PointState: String, Codable, Sendable, CaseIterable {
        /// Written, and not yet sent to the authors.
        case open
        /// Sent with a return.
        case sent
        case answered
        case settled
        /// Answered, and QA says that it is not enough.
        case insisted
    }

    package struct NewPoint: Codable, Sendable, Equatable {
        /// A section's key.
        package let section: String
        package let category: String
        package let severity: Severity
        package let text: String

        package init(section: String, category: String, severity: Severity, text: String) {
            self.section = section
            self.category = category
            self.severity = severity
            self.text = text
        }
    }

    package struct PointAnswer: Codable, Sendable, Equatable {
        package let answer: String

        package init(answer: String) {
            self.answer = answer
        }
    }

    package struct Settlement: Codable, Sendable, Equatable {
        package let settled: Bool
        /// Owed where it is not settled.
        package let comment: String?

        package init(settled: Bool, comment: String? = nil) {
            self.settled = settled
            self.comment = comment
        }
    }

    /// Never deleted (I4).
    package struct FeedbackPoint: Codable, Sendable, Equatable {
        package let id: FeedbackPointID
        /// Counted within the assessment.
        package let number: Int
        package let round: Int
        package let section: String
        package let category: String
        package let categoryLabel: String
        package let severity: Severity
        package let text: String
        package let state: PointState
        package let by: Person
        package let at: Date
        /// Oldest first.
        package let answers: [AnsweredPoint]
        package let etag: String

        package init(
            id: FeedbackPointID, number: Int, round: Int, section: String, category: String, categoryLabel: String, severity: Severity, text: String,
            state: PointState, by: Person, at: Date, answers: [AnsweredPoint], etag: String
        ) {
            self.id = id
            self.number = number
            self.round = round
            self.section = section
            self.category = category
            self.categoryLabel = categoryLabel
            self.severity = severity
            self.text = text
            self.state = state
            self.by = by
            self.at = at
            self.answers = answers
            self.etag = etag
        }
    }

    package struct AnsweredPoint: Codable, Sendable, Equatable {
        package let answer: String
        package let by: Person
        package let at: Date
        /// What QA said to it.
        package let settled: Bool?
        package let comment: String?
        package let settledBy: Person?
        package let settledAt: Date?

        package init(answer: String, by: Person, at: Date, settled: Bool? = nil, comment: String? = nil, settledBy: Person? = nil, settledAt: Date? = nil) {
            self.answer = answer
            self.by = by
            self.at = at
            self.settled = settled
            self.comment = comment
            self.settledBy = settledBy
            self.settledAt = settledAt
        }
    }

    package struct ReviewSheet: Codable, Sendable, Equatable {
        package let assessment: AssessmentSummary
        package let round: Round
        /// The round before, that differences are against.
        package let before: Int?
        package let sections: [ReviewedSection]
        package let points: [FeedbackPoint]
        /// Why the caller may not judge it, if so.
        package let refusal: String?
        /// The proposal against that of the round before, word by word; none where it is the same, or was not kept.
        package let proposalDifference: [DifferencePiece]?

        package init(
            assessment: AssessmentSummary, round: Round, before: Int? = nil, sections: [ReviewedSection], points: [FeedbackPoint], refusal: String? = nil,
            proposalDifference: [DifferencePiece]? = nil
        ) {
            self.assessment = assessment
            self.round = round
            self.before = before
            self.sections = sections
            self.points = points
            self.refusal = refusal
            self.proposalDifference = proposalDifference
        }
    }

    package struct ReviewedSection: Codable, Sendable, Equatable {
        package let section: Section
        package let content: SectionContent
        package let blanks: [Blank]
        package let advice: [Advice]
        package let differences: [FieldDifference]

        package init(section: Section, content: SectionContent, blanks: [Blank], advice: [Advice], differences: [FieldDifference]) {
            self.section = section
            self.content = content
            self.blanks = blanks
            self.advice = advice
            self.differences = differences
        }
    }

    package struct Approval: Codable, Sendable, Equatable {
        package let round: Int
        package let at: Date
        package let by: Person
        package let comment: String?
        package let voidedAt: Date?
        package let voidedBy: Person?
        package let voidReason: String?

        package init(round: Int, at: Date, by: Person, comment: String? = nil, voidedAt: Date? = nil, voidedBy: Person? = nil, voidReason: String? = nil) {
            self.round = round
            self.at = at
            self.by = by
            self.comment = comment
            self.voidedAt = voidedAt
            self.voidedBy = voidedBy
            self.voidReason = voidReason
        }
    }
}
