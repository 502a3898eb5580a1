package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// The unit's items under mapped indicators, with what was decided of each and how far the unit is (E9). Query `decision`: `undecided`, `accept`, `refresh`
    /// or `reject`; `cursor`, `limit` (1-100, default 20).
    package static let getCarryForward = Endpoint<NoContent, CarryForward>(.get, "/v1/units/{unit}/phases/{phase}/carry-forward/{earlier}")

    /// Decides on an item. Contributor or SPOC of the unit; `If-Match` (the carried item's).
    package static let decideCarryForward = Endpoint<CarryDecision, CarriedItem>(
        .put, "/v1/units/{unit}/phases/{phase}/carry-forward/{earlier}/{evidence}")

    /// What becomes of an item.
    package enum CarryOutcome: String, Codable, Sendable, CaseIterable {
        /// The same revision stands under the mapped indicators.
        case accept
        /// It comes under them by a new revision that cites them.
        case refresh
        /// It stays where it is.
        case reject
    }

    /// Which items a list shows.
    package enum CarryFilter: String, Codable, Sendable, CaseIterable {
        case undecided
        case accept
        case refresh
        case reject
    }

    /// What somebody decided of an item.
    package struct CarryDecision: Codable, Sendable, Equatable {
        package let outcome: CarryOutcome
        /// How it meets the mapped indicators, up to 5,000 characters; only to accept. Default: what it said of the earlier ones.
        package let howThisMeetsIt: String?
        /// Up to 2,000 characters; required to reject.
        package let reason: String?

        package init(outcome: CarryOutcome, howThisMeetsIt: String? = nil, reason: String? = nil) {
            self.outcome = outcome
            self.howThisMeetsIt = howThisMeetsIt
            self.reason = reason
        }
    }

    /// A decision as it stands.
    package struct CarryDecisionRecord: Codable, Sendable, Equatable {
        package let outcome: CarryOutcome
        package let reason: String?
        /// The item's at that time.
        package let revision: Int
        package let by: Author
        package let at: Date

        package init(outcome: CarryOutcome, reason: String? = nil, revision: Int, by: Author, at: Date) {
            self.outcome = outcome
            self.reason = reason
            self.revision = revision
            self.by = by
            self.at = at
        }
    }

    /// An item and what was decided of it.
    package struct CarriedItem: Codable, Sendable, Equatable {
        package let evidence: Evidence
        /// Under which it stands.
        package let earlier: [CitedIndicator]
        /// What they are continued by.
        package let later: [CitedIndicator]
        package let decision: CarryDecisionRecord?
        /// Of what is to be refreshed: whether a revision cites the later indicators by now.
        package let refreshed: Bool
        package let etag: String

        package init(
            evidence: Evidence,
            earlier: [CitedIndicator],
            later: [CitedIndicator],
            decision: CarryDecisionRecord? = nil,
            refreshed: Bool,
            etag: String
        ) {
            self.evidence = evidence
            self.earlier = earlier
            self.later = later
            self.decision = decision
            self.refreshed = refreshed
            self.etag = etag
        }
    }

    /// How many items are where.
    package struct CarryTotals: Codable, Sendable, Equatable {
        package let items: Int
        package let undecided: Int
        package let accepted: Int
        package let refreshWaiting: Int
        package let refreshed: Int
        package let rejected: Int

        package init(items: Int, undecided: Int, accepted: Int, refreshWaiting: Int, refreshed: Int, rejected: Int) {
            self.items = items
            self.undecided = undecided
            self.accepted = accepted
            self.refreshWaiting = refreshWaiting
            self.refreshed = refreshed
            self.rejected = rejected
        }
    }

    /// A unit's carry-forward from one phase to another: a page of its items.
    package struct CarryForward: Codable, Sendable, Equatable {
        package let unit: UnitSummary
        package let earlier: PhaseName
        package let later: PhaseName
        /// Pairs of the mapping; without any there is nothing to carry.
        package let pairs: Int
        package let totals: CarryTotals
        package let items: [CarriedItem]
        package let mayDecide: Bool
        package let next: String?

        package init(
            unit: UnitSummary,
            earlier: PhaseName,
            later: PhaseName,
            pairs: Int,
            totals: CarryTotals,
            items: [CarriedItem],
            mayDecide: Bool,
            next: String? = nil
        ) {
            self.unit = unit
            self.earlier = earlier
            self.later = later
            self.pairs = pairs
            self.totals = totals
            self.items = items
            self.mayDecide = mayDecide
            self.next = next
        }
    }
}
