package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// The unit's workbook of a phase. Query `phase`; default: the newest published version's first phase that has indicators.
    package static let getWorkbook = Endpoint<NoContent, Workbook>(.get, "/v1/units/{unit}/workbook")

    /// Where an indicator stands in a unit (E6).
    package enum EntryState: String, Codable, Sendable, CaseIterable {
        case notApplicable = "not-applicable"
        case notStarted = "not-started"
        case drafting
        case returned
        case submitted
        case locallyAssured = "locally-assured"
        case corporatelyAssured = "corporately-assured"
    }

    /// Who has to do the next thing.
    package enum Turn: String, Codable, Sendable, CaseIterable {
        case contributor
        case spoc
        case adviser
        case nobody
    }

    /// One page: a unit, a phase, every indicator.
    package struct Workbook: Codable, Sendable, Equatable {
        package let unit: UnitSummary
        package let standardCode: String
        package let versionLabel: String
        package let phase: PhaseID
        package let phaseCode: String
        package let phaseTitle: String
        package let national: Bool
        /// The target date of the unit's wave.
        package let due: LocalDate?
        package let totals: WorkbookTotals
        package let sections: [WorkbookSection]
        /// Whether the caller may record evidence here.
        package let mayRecord: Bool
        package let maySubmit: Bool

        package init(
            unit: UnitSummary,
            standardCode: String,
            versionLabel: String,
            phase: PhaseID,
            phaseCode: String,
            phaseTitle: String,
            national: Bool,
            due: LocalDate? = nil,
            totals: WorkbookTotals,
            sections: [WorkbookSection],
            mayRecord: Bool,
            maySubmit: Bool
        ) {
            self.unit = unit
            self.standardCode = standardCode
            self.versionLabel = versionLabel
            self.phase = phase
            self.phaseCode = phaseCode
            self.phaseTitle = phaseTitle
            self.national = national
            self.due = due
            self.totals = totals
            self.sections = sections
            self.mayRecord = mayRecord
            self.maySubmit = maySubmit
        }
    }

    /// How many indicators stand where; `applicable` is the denominator.
    package struct WorkbookTotals: Codable, Sendable, Equatable {
        package let indicators: Int
        package let applicable: Int
        package let notStarted: Int
        package let drafting: Int
        package let returned: Int
        package let submitted: Int
        package let locallyAssured: Int
        package let corporatelyAssured: Int
        package let changedSinceAssured: Int

        package init(
            indicators: Int,
            applicable: Int,
            notStarted: Int,
            drafting: Int,
            returned: Int,
            submitted: Int,
            locallyAssured: Int,
            corporatelyAssured: Int,
            changedSinceAssured: Int
        ) {
            self.indicators = indicators
            self.applicable = applicable
            self.notStarted = notStarted
            self.drafting = drafting
            self.returned = returned
            self.submitted = submitted
            self.locallyAssured = locallyAssured
            self.corporatelyAssured = corporatelyAssured
            self.changedSinceAssured = changedSinceAssured
        }
    }

    /// A section of the workbook.
    package struct WorkbookSection: Codable, Sendable, Equatable {
        package let code: String
        package let title: String
        package let strapline: String
        package let rows: [WorkbookRow]

        package init(code: String, title: String, strapline: String, rows: [WorkbookRow]) {
            self.code = code
            self.title = title
            self.strapline = strapline
            self.rows = rows
        }
    }

    /// An indicator's line in the workbook.
    package struct WorkbookRow: Codable, Sendable, Equatable {
        package let indicator: IndicatorID
        package let code: String
        package let strapline: String
        package let wording: String
        package let state: EntryState
        package let turn: Turn
        package let items: Int
        package let openPoints: Int
        package let localRating: RatingStep?
        package let corporateRating: RatingStep?
        package let changedSinceAssured: Bool
        package let applicability: Applicability
        package let lastChangedAt: Date?
        /// An action was verified since the latest submission.
        package let freshEvidenceAsked: FreshEvidenceAsked?
        /// How many of `items` are inherited; absent where none is.
        package let inherited: Int?
        /// How many inherited items lapsed that nobody has replaced or given up; absent where none has.
        package let lapsed: Int?

        package init(
            indicator: IndicatorID,
            code: String,
            strapline: String,
            wording: String,
            state: EntryState,
            turn: Turn,
            items: Int,
            openPoints: Int,
            localRating: RatingStep? = nil,
            corporateRating: RatingStep? = nil,
            changedSinceAssured: Bool,
            applicability: Applicability,
            lastChangedAt: Date? = nil,
            freshEvidenceAsked: FreshEvidenceAsked? = nil,
            inherited: Int? = nil,
            lapsed: Int? = nil
        ) {
            self.indicator = indicator
            self.code = code
            self.strapline = strapline
            self.wording = wording
            self.state = state
            self.turn = turn
            self.items = items
            self.openPoints = openPoints
            self.localRating = localRating
            self.corporateRating = corporateRating
            self.changedSinceAssured = changedSinceAssured
            self.applicability = applicability
            self.lastChangedAt = lastChangedAt
            self.freshEvidenceAsked = freshEvidenceAsked
            self.inherited = inherited
            self.lapsed = lapsed
        }
    }
}
