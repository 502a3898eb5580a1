package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// What the unit inherited, lapsed ones first, then the earliest to expire. Query `cursor`, `limit`.
    package static let listInherited = Endpoint<NoContent, Page<LinkedEvidence>>(.get, "/v1/units/{unit}/inherited")

    /// Inherits published evidence under an indicator, or says anew how it applies locally. Contributor or SPOC of the unit. `If-Match` where it is inherited
    /// already. What lapsed counts again only once it was published anew and the unit has said this anew.
    package static let inheritEvidence = Endpoint<LocalStatement, LinkedEvidence>(.put, "/v1/units/{unit}/indicators/{indicator}/inherited/{evidence}")

    /// The unit no longer leans on it. Contributor or SPOC of the unit; `If-Match`.
    package static let giveUpInherited = Endpoint<NoContent, NoContent>(.delete, "/v1/units/{unit}/indicators/{indicator}/inherited/{evidence}")

    /// How an item came under an indicator that it does not itself cite.
    package enum LinkKind: String, Codable, Sendable, CaseIterable {
        /// Another unit's, published to all (E8).
        case inherited
        /// The unit's own, from an earlier phase or version (E9).
        case carried
    }

    /// How published evidence applies locally, 1 to 5,000 characters.
    package struct LocalStatement: Codable, Sendable, Equatable {
        package let text: String

        package init(text: String) {
            self.text = text
        }
    }

    /// What the unit said of an item under an indicator: never changed, only followed by another.
    package struct LinkStatement: Codable, Sendable, Equatable {
        /// Counted from 1.
        package let number: Int
        package let text: String
        /// Of the text's UTF-8.
        package let sha256: String
        package let writtenBy: Author
        package let writtenAt: Date

        package init(number: Int, text: String, sha256: String, writtenBy: Author, writtenAt: Date) {
            self.number = number
            self.text = text
            self.sha256 = sha256
            self.writtenBy = writtenBy
            self.writtenAt = writtenAt
        }
    }

    /// An item under an indicator that it does not itself cite.
    package struct LinkedEvidence: Codable, Sendable, Equatable {
        package let kind: LinkKind
        /// Where it stands: the unit that inherited or carried it.
        package let unit: UnitID
        package let indicator: CitedIndicator
        /// As it stands.
        package let evidence: Evidence
        package let statement: LinkStatement
        /// The last day on which it counts, of inherited ones.
        package let until: LocalDate?
        /// It no longer counts.
        package let lapsed: Lapse?
        package let etag: String

        package init(
            kind: LinkKind,
            unit: UnitID,
            indicator: CitedIndicator,
            evidence: Evidence,
            statement: LinkStatement,
            until: LocalDate? = nil,
            lapsed: Lapse? = nil,
            etag: String
        ) {
            self.kind = kind
            self.unit = unit
            self.indicator = indicator
            self.evidence = evidence
            self.statement = statement
            self.until = until
            self.lapsed = lapsed
            self.etag = etag
        }
    }

    /// Where a frozen item came from, and the statement that was frozen with it.
    package struct FrozenLink: Codable, Sendable, Equatable {
        package let kind: LinkKind
        /// The item's.
        package let unit: UnitID
        package let unitName: String
        package let statement: LinkStatement

        package init(kind: LinkKind, unit: UnitID, unitName: String, statement: LinkStatement) {
            self.kind = kind
            self.unit = unit
            self.unitName = unitName
            self.statement = statement
        }
    }

    /// A statement that the person saw.
    package struct ExpectedStatement: Codable, Sendable, Equatable {
        package let indicator: IndicatorID
        package let evidence: EvidenceID
        package let number: Int

        package init(indicator: IndicatorID, evidence: EvidenceID, number: Int) {
            self.indicator = indicator
            self.evidence = evidence
            self.number = number
        }
    }
}
