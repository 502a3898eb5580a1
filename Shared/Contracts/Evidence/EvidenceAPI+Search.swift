package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// Full text over evidence that the caller may read and over guidance (E14). Query: `q` (2-200 characters), `in` (`evidence`, `guidance` or both, comma-separated), `cursor`, `limit`.
    package static let search = Endpoint<NoContent, Page<SearchHit>>(.get, "/v1/search")

    /// What waits for the caller in this service, and how their units stand. Query `since`: what changed since then.
    package static let getWaiting = Endpoint<NoContent, Waiting>(.get, "/v1/waiting")

    /// What a hit is.
    package enum SearchArea: String, Codable, Sendable, CaseIterable {
        case evidence
        case guidance
    }

    /// One hit. `snippet` is plain text; matches stand between U+E000 and U+E001.
    package struct SearchHit: Codable, Sendable, Equatable {
        package let area: SearchArea
        package let title: String
        package let snippet: String
        package let evidence: EvidenceID?
        package let unit: UnitID?
        package let unitName: String?
        package let indicator: IndicatorID?
        package let indicatorCode: String?
        package let savedAt: Date?

        package init(
            area: SearchArea,
            title: String,
            snippet: String,
            evidence: EvidenceID? = nil,
            unit: UnitID? = nil,
            unitName: String? = nil,
            indicator: IndicatorID? = nil,
            indicatorCode: String? = nil,
            savedAt: Date? = nil
        ) {
            self.area = area
            self.title = title
            self.snippet = snippet
            self.evidence = evidence
            self.unit = unit
            self.unitName = unitName
            self.indicator = indicator
            self.indicatorCode = indicatorCode
            self.savedAt = savedAt
        }
    }

    /// The evidence service's part of somebody's home page.
    package struct Waiting: Codable, Sendable, Equatable {
        /// With open points, most recent first.
        package let returned: [WaitingEntry]
        /// Proposals that the caller may decide.
        package let applicability: [WaitingEntry]
        package let drafts: [Draft]
        /// Items whose review-by date is past or within 30 days.
        package let reviewsDue: [DueReview]
        package let units: [UnitProgress]
        /// In the caller's units, newest first, at most 20.
        package let changes: [RecentChange]
        /// Entries that ask for new evidence and a fresh rating, the longest waiting first; `quote` is the action that was verified.
        package let freshEvidence: [WaitingEntry]?

        package init(
            returned: [WaitingEntry],
            applicability: [WaitingEntry],
            drafts: [Draft],
            reviewsDue: [DueReview],
            units: [UnitProgress],
            changes: [RecentChange],
            freshEvidence: [WaitingEntry]? = nil
        ) {
            self.returned = returned
            self.applicability = applicability
            self.drafts = drafts
            self.reviewsDue = reviewsDue
            self.units = units
            self.changes = changes
            self.freshEvidence = freshEvidence
        }
    }

    /// An entry that waits.
    package struct WaitingEntry: Codable, Sendable, Equatable {
        package let unit: UnitID
        package let unitName: String
        package let indicator: IndicatorID
        package let indicatorCode: String
        package let strapline: String
        package let openPoints: Int
        /// The first open point, or the reason proposed.
        package let quote: String?
        package let since: Date

        package init(
            unit: UnitID,
            unitName: String,
            indicator: IndicatorID,
            indicatorCode: String,
            strapline: String,
            openPoints: Int,
            quote: String? = nil,
            since: Date
        ) {
            self.unit = unit
            self.unitName = unitName
            self.indicator = indicator
            self.indicatorCode = indicatorCode
            self.strapline = strapline
            self.openPoints = openPoints
            self.quote = quote
            self.since = since
        }
    }

    /// An item to review.
    package struct DueReview: Codable, Sendable, Equatable {
        package let evidence: EvidenceID
        package let unit: UnitID
        package let unitName: String
        package let title: String
        package let reviewBy: LocalDate

        package init(evidence: EvidenceID, unit: UnitID, unitName: String, title: String, reviewBy: LocalDate) {
            self.evidence = evidence
            self.unit = unit
            self.unitName = unitName
            self.title = title
            self.reviewBy = reviewBy
        }
    }

    /// How far a unit is, in one line.
    package struct UnitProgress: Codable, Sendable, Equatable {
        package let unit: UnitSummary
        package let phaseTitle: String
        package let due: LocalDate?
        package let totals: WorkbookTotals

        package init(unit: UnitSummary, phaseTitle: String, due: LocalDate? = nil, totals: WorkbookTotals) {
            self.unit = unit
            self.phaseTitle = phaseTitle
            self.due = due
            self.totals = totals
        }
    }

    /// Something that happened.
    package struct RecentChange: Codable, Sendable, Equatable {
        package let unit: UnitID
        package let unitName: String
        package let indicator: IndicatorID?
        package let indicatorCode: String?
        package let step: TrailStep

        package init(unit: UnitID, unitName: String, indicator: IndicatorID? = nil, indicatorCode: String? = nil, step: TrailStep) {
            self.unit = unit
            self.unitName = unitName
            self.indicator = indicator
            self.indicatorCode = indicatorCode
            self.step = step
        }
    }
}
