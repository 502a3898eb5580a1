package import ContractsCore
package import Foundation

extension EIAAPI {
    /// The form is done: the owner checks it. Refused with every required blank and every point without an answer. An author. `If-Match`, `Idempotency-Key`.
    package static let sendToOwner = Endpoint<Note, AssessmentDetail>(.post, "/v1/assessments/{assessment}/owner-check")

    /// The owner wants changes first. `If-Match`, `Idempotency-Key`.
    package static let sendBack = Endpoint<Reason, AssessmentDetail>(.post, "/v1/assessments/{assessment}/owner-check/return")

    /// The owner submits it: every section is frozen, with its hash. `If-Match`, `Idempotency-Key`.
    package static let submit = Endpoint<Note, AssessmentDetail>(.post, "/v1/assessments/{assessment}/submissions")

    /// The proposal changed: an approval is void from now on, visibly and for good; the form opens again. An author or the owner. `If-Match`, `Idempotency-Key`.
    package static let changeProposal = Endpoint<ChangedProposal, AssessmentDetail>(.post, "/v1/assessments/{assessment}/proposal-changes")

    /// It is given up. An author or the owner. `If-Match`, `Idempotency-Key`.
    package static let withdraw = Endpoint<Reason, AssessmentDetail>(.post, "/v1/assessments/{assessment}/withdrawal")

    /// A remark, up to 2,000 characters.
    package struct Note: Codable, Sendable, Equatable {
        package let note: String?

        package init(note: String? = nil) {
            self.note = note
        }
    }

    package struct ChangedProposal: Codable, Sendable, Equatable {
        /// What is proposed now.
        package let proposal: String
        package let reason: String

        package init(proposal: String, reason: String) {
            self.proposal = proposal
            self.reason = reason
        }
    }

    /// A submission: what was frozen.
    package struct Round: Codable, Sendable, Equatable {
        package let number: Int
        package let at: Date
        package let by: Person
        package let note: String?
        /// Of all sections.
        package let sha256: String
        package let sections: [FrozenSection]
        package let outcome: RoundOutcome?
        package let outcomeAt: Date?
        package let outcomeBy: Person?
        package let comment: String?
        /// What was proposed when it was submitted; none where that was not kept.
        package let proposal: String?

        package init(
            number: Int, at: Date, by: Person, note: String? = nil, sha256: String, sections: [FrozenSection], outcome: RoundOutcome? = nil,
            outcomeAt: Date? = nil, outcomeBy: Person? = nil, comment: String? = nil, proposal: String? = nil
        ) {
            self.number = number
            self.at = at
            self.by = by
            self.note = note
            self.sha256 = sha256
            self.sections = sections
            self.outcome = outcome
            self.outcomeAt = outcomeAt
            self.outcomeBy = outcomeBy
            self.comment = comment
            self.proposal = proposal
        }
    }

    package enum RoundOutcome: String, Codable, Sendable, CaseIterable {
        case returned
        case approved
        case reopened
    }

    package struct FrozenSection: Codable, Sendable, Equatable {
        package let key: String
        package let revision: Int
        package let sha256: String

        package init(key: String, revision: Int, sha256: String) {
            self.key = key
            self.revision = revision
            self.sha256 = sha256
        }
    }
}
