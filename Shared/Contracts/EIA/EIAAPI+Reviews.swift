package import ContractsCore
package import Foundation

extension EIAAPI {
    /// Who watches what, and when it is reviewed. An author or the owner. `If-Match`, `Idempotency-Key`.
    package static let startMonitoring = Endpoint<NewMonitoring, AssessmentDetail>(.post, "/v1/assessments/{assessment}/monitoring")

    /// Something happened that calls for a review (I7). Anyone who reads it. `Idempotency-Key`.
    package static let raiseTrigger = Endpoint<NewTrigger, AssessmentDetail>(.post, "/v1/assessments/{assessment}/triggers")

    /// What the review found; the next one is due on a date. An author or the owner. `If-Match`, `Idempotency-Key`.
    package static let recordReview = Endpoint<NewReview, AssessmentDetail>(.post, "/v1/assessments/{assessment}/reviews")

    /// Reviews due within `days` (default 60) or overdue, soonest first. Query: `days`, `unit`, `cursor`, `limit`.
    package static let listReviewsDue = Endpoint<NoContent, Page<AssessmentSummary>>(.get, "/v1/reviews-due")

    package struct NewMonitoring: Codable, Sendable, Equatable {
        package let what: String
        package let by: Person
        /// After today.
        package let reviewDate: LocalDate

        package init(what: String, by: Person, reviewDate: LocalDate) {
            self.what = what
            self.by = by
            self.reviewDate = reviewDate
        }
    }

    package struct Monitoring: Codable, Sendable, Equatable {
        package let what: String
        package let by: Person
        package let reviewDate: LocalDate
        package let startedAt: Date
        package let startedBy: Person

        package init(what: String, by: Person, reviewDate: LocalDate, startedAt: Date, startedBy: Person) {
            self.what = what
            self.by = by
            self.reviewDate = reviewDate
            self.startedAt = startedAt
            self.startedBy = startedBy
        }
    }

    package struct NewTrigger: Codable, Sendable, Equatable {
        /// A code of the guide's triggers.
        package let kind: String
        package let what: String

        package init(kind: String, what: String) {
            self.kind = kind
            self.what = what
        }
    }

    package struct Trigger: Codable, Sendable, Equatable {
        package let kind: String
        package let kindLabel: String
        package let what: String
        package let at: Date
        package let by: Person

        package init(kind: String, kindLabel: String, what: String, at: Date, by: Person) {
            self.kind = kind
            self.kindLabel = kindLabel
            self.what = what
            self.at = at
            self.by = by
        }
    }

    package struct NewReview: Codable, Sendable, Equatable {
        package let findings: String
        /// What is being done about what was found.
        package let changes: String?
        /// After today.
        package let nextReview: LocalDate

        package init(findings: String, changes: String? = nil, nextReview: LocalDate) {
            self.findings = findings
            self.changes = changes
            self.nextReview = nextReview
        }
    }

    package struct Review: Codable, Sendable, Equatable {
        package let findings: String
        package let changes: String?
        package let nextReview: LocalDate
        package let at: Date
        package let by: Person

        package init(findings: String, changes: String? = nil, nextReview: LocalDate, at: Date, by: Person) {
            self.findings = findings
            self.changes = changes
            self.nextReview = nextReview
            self.at = at
            self.by = by
        }
    }
}
