package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// Publishes an item of the force, a business group or a directorate to all units (E8). SPOC of the publishing unit.
    package static let publishEvidence = Endpoint<NoContent, CorporateEvidence>(.post, "/v1/evidence/{evidence}/publication")

    /// Ends the publication: it expires in every unit that inherited it. SPOC of the publishing unit.
    package static let endPublication = Endpoint<Withdrawal, CorporateEvidence>(.post, "/v1/evidence/{evidence}/publication/withdrawal")

    /// What the directorates published, the newest first. Any signed-in person. Query `indicator`, `expired=true` (those that expired instead), `cursor`,
    /// `limit`.
    package static let listCorporateEvidence = Endpoint<NoContent, Page<CorporateEvidence>>(.get, "/v1/corporate-evidence")

    /// What the unit inherited, expired ones first.
    package static let listInherited = Endpoint<NoContent, Page<InheritedEvidence>>(.get, "/v1/units/{unit}/inherited")

    /// Inherits a published item, or says anew how it applies locally. Contributor or SPOC of the unit. `If-Match` where it is inherited already.
    package static let inheritEvidence = Endpoint<Inheritance, InheritedEvidence>(.put, "/v1/units/{unit}/inherited/{evidence}")

    /// The unit no longer leans on it. Contributor or SPOC of the unit; `If-Match`.
    package static let giveUpInherited = Endpoint<NoContent, NoContent>(.delete, "/v1/units/{unit}/inherited/{evidence}")

    /// Units and indicators that lean on corporate evidence and nothing else, in the units that the caller may read. Query `phase`, `cursor`, `limit`.
    package static let reportReliance = Endpoint<NoContent, Page<Reliance>>(.get, "/v1/corporate-evidence/reliance")

    /// An item that was published to all units, as it stands.
    package struct CorporateEvidence: Codable, Sendable, Equatable {
        package let evidence: EvidenceID
        /// The publishing one.
        package let unit: UnitID
        package let unitName: String
        package let title: String
        package let whatWasDone: String
        package let whatChanged: String
        package let cited: [CitedIndicator]
        package let revision: Int
        package let reviewBy: LocalDate?
        package let publishedAt: Date
        package let publishedBy: Author
        package let expiredAt: Date?
        package let expiredBecause: String?
        /// How many units lean on it.
        package let inheritedBy: Int

        package init(
            evidence: EvidenceID,
            unit: UnitID,
            unitName: String,
            title: String,
            whatWasDone: String,
            whatChanged: String,
            cited: [CitedIndicator],
            revision: Int,
            reviewBy: LocalDate? = nil,
            publishedAt: Date,
            publishedBy: Author,
            expiredAt: Date? = nil,
            expiredBecause: String? = nil,
            inheritedBy: Int
        ) {
            self.evidence = evidence
            self.unit = unit
            self.unitName = unitName
            self.title = title
            self.whatWasDone = whatWasDone
            self.whatChanged = whatChanged
            self.cited = cited
            self.revision = revision
            self.reviewBy = reviewBy
            self.publishedAt = publishedAt
            self.publishedBy = publishedBy
            self.expiredAt = expiredAt
            self.expiredBecause = expiredBecause
            self.inheritedBy = inheritedBy
        }
    }

    /// How a published item applies locally: one statement for each indicator, at least one.
    package struct Inheritance: Codable, Sendable, Equatable {
        package let statements: [LocalStatement]

        package init(statements: [LocalStatement]) {
            self.statements = statements
        }
    }

    /// How it applies here, 1 to 5,000 characters.
    package struct LocalStatement: Codable, Sendable, Equatable {
        package let indicator: IndicatorID
        package let howItAppliesHere: String

        package init(indicator: IndicatorID, howItAppliesHere: String) {
            self.indicator = indicator
            self.howItAppliesHere = howItAppliesHere
        }
    }

    /// Corporate evidence that a unit leans on.
    package struct InheritedEvidence: Codable, Sendable, Equatable {
        package let evidence: EvidenceID
        /// The one that inherited it.
        package let unit: UnitID
        /// The publishing unit's name.
        package let publishedBy: String
        package let title: String
        /// The latest of the item.
        package let revision: Int
        package let statements: [LocalStatement]
        package let statedBy: Author
        package let statedAt: Date
        package let reviewBy: LocalDate?
        package let expiredAt: Date?
        package let expiredBecause: String?
        package let etag: String

        package init(
            evidence: EvidenceID,
            unit: UnitID,
            publishedBy: String,
            title: String,
            revision: Int,
            statements: [LocalStatement],
            statedBy: Author,
            statedAt: Date,
            reviewBy: LocalDate? = nil,
            expiredAt: Date? = nil,
            expiredBecause: String? = nil,
            etag: String
        ) {
            self.evidence = evidence
            self.unit = unit
            self.publishedBy = publishedBy
            self.title = title
            self.revision = revision
            self.statements = statements
            self.statedBy = statedBy
            self.statedAt = statedAt
            self.reviewBy = reviewBy
            self.expiredAt = expiredAt
            self.expiredBecause = expiredBecause
            self.etag = etag
        }
    }

    /// Where a frozen item came from, and what the unit said of it.
    package struct FrozenInheritance: Codable, Sendable, Equatable {
        package let unitName: String
        package let howItAppliesHere: String
        package let statedBy: Author

        package init(unitName: String, howItAppliesHere: String, statedBy: Author) {
            self.unitName = unitName
            self.howItAppliesHere = howItAppliesHere
            self.statedBy = statedBy
        }
    }

    /// An indicator of a unit that leans on nothing but corporate evidence.
    package struct Reliance: Codable, Sendable, Equatable {
        package let unit: UnitID
        package let unitName: String
        package let indicator: IndicatorID
        package let indicatorCode: String
        package let inherited: Int
        /// How many of these expired: with all of them gone, nothing is left.
        package let expired: Int

        package init(unit: UnitID, unitName: String, indicator: IndicatorID, indicatorCode: String, inherited: Int, expired: Int) {
            self.unit = unit
            self.unitName = unitName
            self.indicator = indicator
            self.indicatorCode = indicatorCode
            self.inherited = inherited
            self.expired = expired
        }
    }
}
