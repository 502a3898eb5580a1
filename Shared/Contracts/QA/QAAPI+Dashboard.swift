package import ContractsCore
package import ContractsEvidence
package import Foundation

extension QAAPI {
    /// What the dashboard shows.
    package struct Dashboard: Codable, Sendable, Equatable {
        package let attainment: Attainment
        package let disagreement: DisagreementTally
        package let gaps: GapTally
        package let waiting: WaitingTally
        /// Every force that the caller may read units of, by name, whatever `under` asks for: what to choose from, and where to look first.
        package let forces: [ForceStanding]

        package init(attainment: Attainment, disagreement: DisagreementTally, gaps: GapTally, waiting: WaitingTally, forces: [ForceStanding]) {
            self.attainment = attainment
            self.disagreement = disagreement
            self.gaps = gaps
            self.waiting = waiting
            self.forces = forces
        }
    }

    /// A unit at the top of the tree, with what the units below it come to.
    package struct ForceStanding: Codable, Sendable, Equatable {
        package let force: UnitName
        package let reached: Int
        /// Units counted.
        package let denominator: Int
        /// Of 100, to one decimal; nil of no units.
        package let percent: Double?
        package let waitingLocal: Int
        package let waitingCorporate: Int
        /// Entries with both ratings, and those of them whose ratings differ.
        package let compared: Int
        package let differing: Int

        package init(
            force: UnitName, reached: Int, denominator: Int, percent: Double? = nil, waitingLocal: Int, waitingCorporate: Int, compared: Int, differing: Int
        ) {
            self.force = force
            self.reached = reached
            self.denominator = denominator
            self.percent = percent
            self.waitingLocal = waitingLocal
            self.waitingCorporate = waitingCorporate
            self.compared = compared
            self.differing = differing
        }
    }

    /// Local against corporate ratings, where both stand.
    package struct DisagreementTally: Codable, Sendable, Equatable {
        package let compared: Int
        package let agreed: Int
        /// Units rate themselves higher than the adviser does.
        package let localHigher: Int
        package let corporateHigher: Int
        /// Rows: local step 1 to 4; columns: corporate step 1 to 4.
        package let matrix: [[Int]]

        package init(compared: Int, agreed: Int, localHigher: Int, corporateHigher: Int, matrix: [[Int]]) {
            self.compared = compared
            self.agreed = agreed
            self.localHigher = localHigher
            self.corporateHigher = corporateHigher
            self.matrix = matrix
        }
    }

    package struct GapTally: Codable, Sendable, Equatable {
        package let open: Int
        package let agreed: Int
        package let accepted: Int
        package let awaitingRating: Int
        package let closed: Int

        package init(open: Int, agreed: Int, accepted: Int, awaitingRating: Int, closed: Int) {
            self.open = open
            self.agreed = agreed
            self.accepted = accepted
            self.awaitingRating = awaitingRating
            self.closed = closed
        }
    }

    /// What waits for somebody.
    package struct WaitingTally: Codable, Sendable, Equatable {
        package let local: Int
        package let corporate: Int
        package let returned: Int
        package let oldestLocal: Date?
        package let oldestCorporate: Date?

        package init(local: Int, corporate: Int, returned: Int, oldestLocal: Date? = nil, oldestCorporate: Date? = nil) {
            self.local = local
            self.corporate = corporate
            self.returned = returned
            self.oldestLocal = oldestLocal
            self.oldestCorporate = oldestCorporate
        }
    }

    /// Units × indicators. Units by tree order and name; a cell for each indicator in the order of `indicators`.
    /// Query: `phase`, `under`, `cursor`, `limit` (1-200, default 150: units).
    package static let heatMap = Endpoint<NoContent, HeatMap>(.get, "/v1/heat-map")

    /// Units × indicators.
    package struct HeatMap: Codable, Sendable, Equatable {
        package let phase: PhaseName
        package let rule: AttainmentRule
        package let scales: EvidenceAPI.RatingScales
        package let indicators: [IndicatorName]
        package let rows: [HeatRow]
        package let next: String?

        package init(
            phase: PhaseName,
            rule: AttainmentRule,
            scales: EvidenceAPI.RatingScales,
            indicators: [IndicatorName],
            rows: [HeatRow],
            next: String? = nil
        ) {
            self.phase = phase
            self.rule = rule
            self.scales = scales
            self.indicators = indicators
            self.rows = rows
            self.next = next
        }
    }

    package struct HeatRow: Codable, Sendable, Equatable {
        package let unit: UnitName
        package let reached: Bool
        package let cells: [HeatCell]

        package init(unit: UnitName, reached: Bool, cells: [HeatCell]) {
            self.unit = unit
            self.reached = reached
            self.cells = cells
        }
    }

    package struct HeatCell: Codable, Sendable, Equatable {
        package let state: EntryState
        /// Step 1 to 4.
        package let local: Int?
        package let corporate: Int?
        package let changed: Bool?

        package init(state: EntryState, local: Int? = nil, corporate: Int? = nil, changed: Bool? = nil) {
            self.state = state
            self.local = local
            self.corporate = corporate
            self.changed = changed
        }
    }

    /// Where local and corporate ratings differ, by unit and by indicator. Query: `phase`, `under`.
    package static let disagreement = Endpoint<NoContent, Disagreement>(.get, "/v1/disagreement")

    /// Local against corporate ratings.
    package struct Disagreement: Codable, Sendable, Equatable {
        package let phase: PhaseName
        package let under: UnitName?
        package let scales: EvidenceAPI.RatingScales
        package let tally: DisagreementTally
        package let units: [UnitDisagreement]
        package let indicators: [IndicatorDisagreement]

        package init(
            phase: PhaseName,
            under: UnitName? = nil,
            scales: EvidenceAPI.RatingScales,
            tally: DisagreementTally,
            units: [UnitDisagreement],
            indicators: [IndicatorDisagreement]
        ) {
            self.phase = phase
            self.under = under
            self.scales = scales
            self.tally = tally
            self.units = units
            self.indicators = indicators
        }
    }

    package struct UnitDisagreement: Codable, Sendable, Equatable {
        package let unit: UnitName
        package let compared: Int
        package let localHigher: Int
        package let corporateHigher: Int

        package init(unit: UnitName, compared: Int, localHigher: Int, corporateHigher: Int) {
            self.unit = unit
            self.compared = compared
            self.localHigher = localHigher
            self.corporateHigher = corporateHigher
        }
    }

    package struct IndicatorDisagreement: Codable, Sendable, Equatable {
        package let indicator: IndicatorName
        package let compared: Int
        package let localHigher: Int
        package let corporateHigher: Int

        package init(indicator: IndicatorName, compared: Int, localHigher: Int, corporateHigher: Int) {
            self.indicator = indicator
            self.compared = compared
            self.localHigher = localHigher
            self.corporateHigher = corporateHigher
        }
    }
}
