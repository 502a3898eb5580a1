package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// SPOC of the unit; `If-Match` (the entry's `applicability.etag`).
    package static let proposeApplicability = Endpoint<ApplicabilityProposal, Applicability>(.put, "/v1/units/{unit}/indicators/{indicator}/applicability")

    /// Adviser of the unit, never the person who proposed; `If-Match`.
    package static let decideApplicability = Endpoint<ApplicabilityDecision, Applicability>(
        .post, "/v1/units/{unit}/indicators/{indicator}/applicability/decision")

    /// How far the agreement on applicability is.
    package enum ApplicabilityState: String, Codable, Sendable, CaseIterable {
        case assumed
        case proposed
        case agreed
        case rejected
    }

    /// Whether an indicator applies to a unit (E3). Assumed to apply until the unit proposes otherwise.
    package struct Applicability: Codable, Sendable, Equatable {
        /// What is in force: a proposal counts only once it is agreed.
        package let applies: Bool
        /// What the unit proposed, while it waits for the adviser.
        package let proposal: Bool?
        package let state: ApplicabilityState
        package let reason: String?
        package let proposedBy: Author?
        package let decidedBy: Author?
        package let comment: String?
        package let at: Date?
        package let etag: String

        package init(
            applies: Bool,
            proposal: Bool? = nil,
            state: ApplicabilityState,
            reason: String? = nil,
            proposedBy: Author? = nil,
            decidedBy: Author? = nil,
            comment: String? = nil,
            at: Date? = nil,
            etag: String
        ) {
            self.applies = applies
            self.proposal = proposal
            self.state = state
            self.reason = reason
            self.proposedBy = proposedBy
            self.decidedBy = decidedBy
            self.comment = comment
            self.at = at
            self.etag = etag
        }
    }

    /// What a unit proposes. A reason is required, up to 2,000 characters.
    package struct ApplicabilityProposal: Codable, Sendable, Equatable {
        package let applies: Bool
        package let reason: String

        package init(applies: Bool, reason: String) {
            self.applies = applies
            self.reason = reason
        }
    }

    /// What the adviser says to a proposal; a comment is required to refuse.
    package struct ApplicabilityDecision: Codable, Sendable, Equatable {
        package let agreed: Bool
        package let comment: String?

        package init(agreed: Bool, comment: String? = nil) {
            self.agreed = agreed
            self.comment = comment
        }
    }
}
