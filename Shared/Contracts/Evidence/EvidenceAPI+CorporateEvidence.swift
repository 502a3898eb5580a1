package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// Publishes an item of the force, a business group or a directorate to all units (E8): like submitting, a word that the unit gives through its SPOC, and
    /// theirs alone: moderators rate the units that lean on it, administrators rate and write nothing. `If-Match` (the item's), `Idempotency-Key`.
    package static let publishEvidence = Endpoint<PublicationContent, CorporateEvidence>(.post, "/v1/evidence/{evidence}/publication")

    /// Changes what it is offered for and until when; an indicator that is left out lapses in every unit. SPOC of the publishing unit; `If-Match` (the publication's).
    package static let changePublication = Endpoint<PublicationContent, CorporateEvidence>(.put, "/v1/evidence/{evidence}/publication")

    /// Ends it: in no unit does it count any longer. SPOC of the publishing unit; `If-Match` (the publication's).
    package static let endPublication = Endpoint<Withdrawal, CorporateEvidence>(.post, "/v1/evidence/{evidence}/publication/withdrawal")

    /// What was published, the newest first, for everyone who may read some unit's evidence. Query `q` (words in the item), `indicator`, `lapsed=true` (what
    /// expired or was withdrawn instead), `cursor`, `limit` (1-100, default 20).
    package static let listCorporateEvidence = Endpoint<NoContent, Page<CorporateEvidence>>(.get, "/v1/corporate-evidence")

    /// One of them, lapsed or not.
    package static let getCorporateEvidence = Endpoint<NoContent, CorporateEvidence>(.get, "/v1/corporate-evidence/{evidence}")

    /// Indicators that lean on inherited evidence and nothing else, in the units that the caller may read. Query `phase` (default: the one that is worked on),
    /// `cursor`, `limit`.
    package static let reportReliance = Endpoint<NoContent, Page<Reliance>>(.get, "/v1/reliance")

    /// What an item is offered for, and how long.
    package struct PublicationContent: Codable, Sendable, Equatable {
        /// At least one; each once; all of them cited by the item.
        package let indicators: [IndicatorID]
        /// The last day on which it counts; today or later.
        package let until: LocalDate

        package init(indicators: [IndicatorID], until: LocalDate) {
            self.indicators = indicators
            self.until = until
        }
    }

    /// An item that was published to all units, as it stands.
    package struct CorporateEvidence: Codable, Sendable, Equatable {
        package let evidence: Evidence
        /// What it is offered for.
        package let indicators: [CitedIndicator]
        package let until: LocalDate
        package let publishedAt: Date
        package let publishedBy: Author
        package let lapsed: Lapse?
        /// How many units lean on it now.
        package let inheritedBy: Int
        /// Whether the caller may change or end the publication, or publish it again.
        package let mayPublish: Bool
        package let etag: String

        package init(
            evidence: Evidence,
            indicators: [CitedIndicator],
            until: LocalDate,
            publishedAt: Date,
            publishedBy: Author,
            lapsed: Lapse? = nil,
            inheritedBy: Int,
            mayPublish: Bool,
            etag: String
        ) {
            self.evidence = evidence
            self.indicators = indicators
            self.until = until
            self.publishedAt = publishedAt
            self.publishedBy = publishedBy
            self.lapsed = lapsed
            self.inheritedBy = inheritedBy
            self.mayPublish = mayPublish
            self.etag = etag
        }
    }

    /// Why something no longer counts.
    package enum LapseCause: String, Codable, Sendable, CaseIterable {
        /// Its last day is past.
        case expired
        /// The publication was ended, or no longer offers the indicator, or the item was withdrawn.
        case withdrawn
    }

    /// When and why something ceased to count.
    package struct Lapse: Codable, Sendable, Equatable {
        package let cause: LapseCause
        /// The reason that was given.
        package let reason: String?
        package let at: Date

        package init(cause: LapseCause, reason: String? = nil, at: Date) {
            self.cause = cause
            self.reason = reason
            self.at = at
        }
    }

    /// An indicator of a unit that has no evidence but what was inherited.
    package struct Reliance: Codable, Sendable, Equatable {
        package let unit: UnitID
        package let unitName: String
        package let indicator: CitedIndicator
        package let state: EntryState
        /// How many inherited items it leans on.
        package let inherited: Int
        /// How many more have lapsed. Where `inherited` is 0, nothing is left.
        package let lapsed: Int

        package init(unit: UnitID, unitName: String, indicator: CitedIndicator, state: EntryState, inherited: Int, lapsed: Int) {
            self.unit = unit
            self.unitName = unitName
            self.indicator = indicator
            self.state = state
            self.inherited = inherited
            self.lapsed = lapsed
        }
    }
}
