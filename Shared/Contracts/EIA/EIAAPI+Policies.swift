package import ContractsCore
package import Foundation

extension EIAAPI {
    /// Policies, SOPs and change programmes (I1). Query: `q` (words of the title or the reference), `unit`, `kind`, `compliance` (`current`, `in-progress`, `none`, `overdue`), `supported=true` (I10), `adviser=me` (those that the caller is the named adviser of), `cursor`, `limit` (1-200, default 50). Anyone signed in.
    package static let listPolicies = Endpoint<NoContent, Page<Policy>>(.get, "/v1/policies")

    package static let getPolicy = Endpoint<NoContent, PolicyDetail>(.get, "/v1/policies/{policy}")

    /// EIA author of the unit, EIA QA officer, administrator. `Idempotency-Key`.
    package static let createPolicy = Endpoint<PolicyContent, Policy>(.post, "/v1/policies")

    /// Its assessments go along into another unit and up to a higher marking, but not those that are withdrawn or superseded; the register keeps what was published.
    /// Its owner, EIA author of the unit, EIA QA officer, administrator. `If-Match`.
    package static let changePolicy = Endpoint<PolicyContent, Policy>(.put, "/v1/policies/{policy}")

    /// It is no longer in force. `If-Match`, `Idempotency-Key`.
    package static let closePolicy = Endpoint<Reason, Policy>(.post, "/v1/policies/{policy}/closure")

    /// A change programme gets a named adviser (I10, S2 ¶22). EIA QA officer, moderator, force-wide. `If-Match`.
    package static let putSupport = Endpoint<Support, Policy>(.put, "/v1/policies/{policy}/support")

    /// What the adviser did. The named adviser, EIA QA officers. `Idempotency-Key`.
    package static let addSupportNote = Endpoint<NewSupportNote, SupportNote>(.post, "/v1/policies/{policy}/support-notes")

    package enum PolicyKind: String, Codable, Sendable, CaseIterable {
        case policy
        case sop
        case changeProgramme = "change-programme"
        case project
        case other
    }

    /// Whether a policy in force has an assessment that holds.
    package enum Compliance: String, Codable, Sendable, CaseIterable {
        /// An assessment was approved and not voided, or confirmed as not needed, and no review is overdue.
        case current
        case inProgress = "in-progress"
        /// One that it has waits for a review that is overdue, whatever others it has; recording the review or superseding the assessment ends that.
        case overdue
        case none
    }

    package struct PolicyContent: Codable, Sendable, Equatable {
        package let title: String
        package let kind: PolicyKind
        /// In a sentence or two.
        package let summary: String
        package let unit: UnitID
        package let owner: Person
        package let marking: Marking
        package let reviewDate: LocalDate?

        package init(title: String, kind: PolicyKind, summary: String, unit: UnitID, owner: Person, marking: Marking, reviewDate: LocalDate? = nil) {
            self.title = title
            self.kind = kind
            self.summary = summary
            self.unit = unit
            self.owner = owner
            self.marking = marking
            self.reviewDate = reviewDate
        }
    }

    package struct Policy: Codable, Sendable, Equatable {
        package let id: PolicyID
        /// Such as "POL/2026/0012".
        package let reference: String
        package let title: String
        package let kind: PolicyKind
        package let summary: String
        package let unit: UnitName
        package let owner: Person
        package let marking: Marking
        package let reviewDate: LocalDate?
        package let closedAt: Date?
        package let closingReason: String?
        package let compliance: Compliance
        package let assessments: Int
        package let adviser: Person?
        package let supportReason: String?
        package let changedAt: Date
        package let changedBy: Person
        package let etag: String

        package init(
            id: PolicyID, reference: String, title: String, kind: PolicyKind, summary: String, unit: UnitName, owner: Person, marking: Marking,
            reviewDate: LocalDate? = nil, closedAt: Date? = nil, closingReason: String? = nil, compliance: Compliance, assessments: Int, adviser: Person? = nil,
            supportReason: String? = nil, changedAt: Date, changedBy: Person, etag: String
        ) {
            self.id = id
            self.reference = reference
            self.title = title
            self.kind = kind
            self.summary = summary
            self.unit = unit
            self.owner = owner
            self.marking = marking
            self.reviewDate = reviewDate
            self.closedAt = closedAt
            self.closingReason = closingReason
            self.compliance = compliance
            self.assessments = assessments
            self.adviser = adviser
            self.supportReason = supportReason
            self.changedAt = changedAt
            self.changedBy = changedBy
            self.etag = etag
        }
    }

    package struct PolicyDetail: Codable, Sendable, Equatable {
        package let policy: Policy
        /// Newest first.
        package let assessments: [AssessmentSummary]
        /// Newest first.
        package let supportNotes: [SupportNote]

        package init(policy: Policy, assessments: [AssessmentSummary], supportNotes: [SupportNote]) {
            self.policy = policy
            self.assessments = assessments
            self.supportNotes = supportNotes
        }
    }

    package struct Support: Codable, Sendable, Equatable {
        /// None ends the support.
        package let adviser: Person?
        package let reason: String

        package init(adviser: Person? = nil, reason: String) {
            self.adviser = adviser
            self.reason = reason
        }
    }

    package struct NewSupportNote: Codable, Sendable, Equatable {
        package let text: String

        package init(text: String) {
            self.text = text
        }
    }

    package struct SupportNote: Codable, Sendable, Equatable {
        package let id: SupportNoteID
        package let at: Date
        package let by: Person
        package let text: String

        package init(id: SupportNoteID, at: Date, by: Person, text: String) {
            self.id = id
            self.at = at
            self.by = by
            self.text = text
        }
    }

    /// Why. 1 to 2,000 characters.
    package struct Reason: Codable, Sendable, Equatable {
        package let reason: String

        package init(reason: String) {
            self.reason = reason
        }
    }
}
