package import ContractsCore
package import Foundation

extension EIAAPI {
    /// The decision, by a decision-maker named on it, who confirms to have read it. Before approval it is taken as well, and marked retrospective for good (I5). `If-Match`, `Idempotency-Key`.
    package static let recordDecision = Endpoint<NewDecision, AssessmentDetail>(.post, "/v1/assessments/{assessment}/decisions")

    /// For all who are signed in. Decided or withheld; from monitoring on where it is withheld. Owner or EIA QA officer. `If-Match`, `Idempotency-Key`.
    package static let publish = Endpoint<NoContent, AssessmentDetail>(.post, "/v1/assessments/{assessment}/publication")

    /// Not published, or no longer, for a reason that is. Decided; else wherever it stands while it is published. Owner or EIA QA officer. `If-Match`, `Idempotency-Key`.
    package static let withhold = Endpoint<Reason, AssessmentDetail>(.post, "/v1/assessments/{assessment}/withholding")

    package enum DecisionOutcome: String, Codable, Sendable, CaseIterable {
        case noMajorChange = "no-major-change"
        case adjust
        case continueWithJustification = "continue-with-justification"
        case stop
    }

    package struct NewDecision: Codable, Sendable, Equatable {
        package let outcome: DecisionOutcome
        package let reasons: String
        /// When it was taken. Not in the future.
        package let decidedOn: LocalDate
        /// "I have read this assessment": refused if false.
        package let read: Bool
        /// The SHA-256 of what was read: the newest round, or the newest revisions before any.
        package let readSHA256: String

        package init(outcome: DecisionOutcome, reasons: String, decidedOn: LocalDate, read: Bool, readSHA256: String) {
            self.outcome = outcome
            self.reasons = reasons
            self.decidedOn = decidedOn
            self.read = read
            self.readSHA256 = readSHA256
        }
    }

    package struct Decision: Codable, Sendable, Equatable {
        package let outcome: DecisionOutcome
        package let reasons: String
        package let decidedOn: LocalDate
        package let by: Person
        package let at: Date
        package let readSHA256: String
        package let retrospective: Bool

        package init(outcome: DecisionOutcome, reasons: String, decidedOn: LocalDate, by: Person, at: Date, readSHA256: String, retrospective: Bool) {
            self.outcome = outcome
            self.reasons = reasons
            self.decidedOn = decidedOn
            self.by = by
            self.at = at
            self.readSHA256 = readSHA256
            self.retrospective = retrospective
        }
    }

    package struct Publication: Codable, Sendable, Equatable {
        package let published: Bool
        package let at: Date
        package let by: Person
        /// Why it is withheld.
        package let reason: String?

        package init(published: Bool, at: Date, by: Person, reason: String? = nil) {
            self.published = published
            self.at = at
            self.by = by
            self.reason = reason
        }
    }
}
