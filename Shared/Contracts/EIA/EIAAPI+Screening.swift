package import ContractsCore
package import Foundation

extension EIAAPI {
    /// What the answers would come to, and which decided; nothing is kept. Anyone signed in.
    package static let tryScreening = Endpoint<ScreeningAnswers, ScreeningResult>(.post, "/v1/screening-trial")

    /// The answers, for this assessment. An author or the owner. `If-Match`, `Idempotency-Key`.
    package static let screen = Endpoint<NewScreening, AssessmentDetail>(.post, "/v1/assessments/{assessment}/screening")

    /// A second person agrees that none, or a short review, is needed. Never who screened, never an author. `If-Match`, `Idempotency-Key`.
    package static let confirmScreening = Endpoint<NoContent, AssessmentDetail>(.post, "/v1/assessments/{assessment}/screening/confirmation")

    /// A second person does not agree. `If-Match`, `Idempotency-Key`.
    package static let refuseScreening = Endpoint<Reason, AssessmentDetail>(.post, "/v1/assessments/{assessment}/screening/refusal")

    /// Something changed since "not needed". An author or the owner. `If-Match`, `Idempotency-Key`.
    package static let rescreen = Endpoint<Reason, AssessmentDetail>(.post, "/v1/assessments/{assessment}/rescreening")

    package enum ScreeningAnswer: String, Codable, Sendable, CaseIterable {
        case yes
        case no
        case dontKnow = "dont-know"
    }

    package enum ScreeningOutcome: String, Codable, Sendable, CaseIterable {
        case full
        case shortReview = "short-review"
        case notNeeded = "not-needed"
    }

    package struct AnsweredQuestion: Codable, Sendable, Equatable {
        package let question: Int
        package let answer: ScreeningAnswer
        /// Owed for every No where the outcome is "not needed".
        package let reason: String?

        package init(question: Int, answer: ScreeningAnswer, reason: String? = nil) {
            self.question = question
            self.answer = answer
            self.reason = reason
        }
    }

    package struct ScreeningAnswers: Codable, Sendable, Equatable {
        package let answers: [AnsweredQuestion]

        package init(answers: [AnsweredQuestion]) {
            self.answers = answers
        }
    }

    package struct ScreeningResult: Codable, Sendable, Equatable {
        package let outcome: ScreeningOutcome
        /// The questions whose answers decided; empty for "not needed".
        package let decidedBy: [Int]
        package let because: String
        /// Questions without an answer.
        package let missing: [Int]

        package init(outcome: ScreeningOutcome, decidedBy: [Int], because: String, missing: [Int]) {
            self.outcome = outcome
            self.decidedBy = decidedBy
            self.because = because
            self.missing = missing
        }
    }

    package struct NewScreening: Codable, Sendable, Equatable {
        package let answers: [AnsweredQuestion]
        /// For a short review: the current, unchanged assessment that covers this one …
        package let coveredBy: AssessmentID?
        /// … and what was looked at to be sure that it still holds.
        package let shortReview: String?
        /// Where a short review is allowed and a full assessment is wanted all the same.
        package let full: Bool

        package init(answers: [AnsweredQuestion], coveredBy: AssessmentID? = nil, shortReview: String? = nil, full: Bool) {
            self.answers = answers
            self.coveredBy = coveredBy
            self.shortReview = shortReview
            self.full = full
        }
    }

    package struct Screening: Codable, Sendable, Equatable {
        package let answers: [AnsweredQuestion]
        package let result: ScreeningResult
        package let by: Person
        package let at: Date
        package let coveredBy: AssessmentLink?
        package let shortReview: String?
        package let confirmedBy: Person?
        package let confirmedAt: Date?
        package let refusedBy: Person?
        package let refusal: String?

        package init(
            answers: [AnsweredQuestion], result: ScreeningResult, by: Person, at: Date, coveredBy: AssessmentLink? = nil, shortReview: String? = nil,
            confirmedBy: Person? = nil, confirmedAt: Date? = nil, refusedBy: Person? = nil, refusal: String? = nil
        ) {
            self.answers = answers
            self.result = result
            self.by = by
            self.at = at
            self.coveredBy = coveredBy
            self.shortReview = shortReview
            self.confirmedBy = confirmedBy
            self.confirmedAt = confirmedAt
            self.refusedBy = refusedBy
            self.refusal = refusal
        }
    }
}
