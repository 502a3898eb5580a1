package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// Which indicators of an earlier phase or version are continued by which of this one (E9).
    package static let getMapping = Endpoint<NoContent, IndicatorMapping>(.get, "/v1/phases/{phase}/mapping-from/{earlier}")

    /// Sets the mapping whole. Moderator or administrator; `If-Match` where it exists.
    package static let putMapping = Endpoint<MappingContent, IndicatorMapping>(.put, "/v1/phases/{phase}/mapping-from/{earlier}")

    /// The unit's items under mapped indicators, with what was decided of each. Query `decision`.
    package static let listCarryForward = Endpoint<NoContent, Page<CarriedItem>>(.get, "/v1/units/{unit}/carry-forward/{phase}/from/{earlier}")

    /// Accepts an item under the mapped indicators as it is, accepts it to be refreshed, or rejects it. Contributor or SPOC of the unit; `If-Match` (the
    /// item's).
    package static let carryForward = Endpoint<CarryDecision, CarriedItem>(.put, "/v1/units/{unit}/carry-forward/{phase}/from/{earlier}/{evidence}")

    /// What becomes of an item.
    package enum CarryOutcome: String, Codable, Sendable, CaseIterable {
        /// It stands under the mapped indicators.
        case accept
        /// It stands there, and asks for a new revision.
        case refresh
        case reject
    }

    /// Pairs of indicators; one may be continued by several and the other way round.
    package struct MappingContent: Codable, Sendable, Equatable {
        package let pairs: [MappedPair]

        package init(pairs: [MappedPair]) {
            self.pairs = pairs
        }
    }

    /// One indicator that another continues.
    package struct MappedPair: Codable, Sendable, Equatable {
        package let earlier: IndicatorID
        package let later: IndicatorID
        /// Up to 500 characters.
        package let note: String?

        package init(earlier: IndicatorID, later: IndicatorID, note: String? = nil) {
            self.earlier = earlier
            self.later = later
            self.note = note
        }
    }

    /// A mapping as it stands.
    package struct IndicatorMapping: Codable, Sendable, Equatable {
        package let earlier: PhaseID
        package let later: PhaseID
        package let pairs: [MappedPair]
        package let changedBy: Author?
        package let changedAt: Date?
        package let etag: String

        package init(earlier: PhaseID, later: PhaseID, pairs: [MappedPair], changedBy: Author? = nil, changedAt: Date? = nil, etag: String) {
            self.earlier = earlier
            self.later = later
            self.pairs = pairs
            self.changedBy = changedBy
            self.changedAt = changedAt
            self.etag = etag
        }
    }

    /// What somebody decided of an item; a reason is required to reject.
    package struct CarryDecision: Codable, Sendable, Equatable {
        package let outcome: CarryOutcome
        /// Under the mapped indicators; default: as under the earlier ones.
        package let howThisMeetsIt: String?
        /// Up to 2,000 characters.
        package let reason: String?

        package init(outcome: CarryOutcome, howThisMeetsIt: String? = nil, reason: String? = nil) {
            self.outcome = outcome
            self.howThisMeetsIt = howThisMeetsIt
            self.reason = reason
        }
    }

    /// An item and what was decided of it.
    package struct CarriedItem: Codable, Sendable, Equatable {
        package let evidence: EvidenceID
        package let title: String
        package let earlier: [CitedIndicator]
        /// What they are mapped to.
        package let later: [CitedIndicator]
        package let outcome: CarryOutcome?
        package let reason: String?
        package let decidedBy: Author?
        package let decidedAt: Date?
        /// Whether a refresh was done: a revision was saved since.
        package let refreshed: Bool?
        /// The item's.
        package let etag: String

        package init(
            evidence: EvidenceID,
            title: String,
            earlier: [CitedIndicator],
            later: [CitedIndicator],
            outcome: CarryOutcome? = nil,
            reason: String? = nil,
            decidedBy: Author? = nil,
            decidedAt: Date? = nil,
            refreshed: Bool? = nil,
            etag: String
        ) {
            self.evidence = evidence
            self.title = title
            self.earlier = earlier
            self.later = later
            self.outcome = outcome
            self.reason = reason
            self.decidedBy = decidedBy
            self.decidedAt = decidedAt
            self.refreshed = refreshed
            self.etag = etag
        }
    }
}
