package import ContractsCore
package import ContractsEvidence

extension QAAPI {
    /// The figures of the corporate dashboard in one answer, of the units that the caller may read: attainment, the counters behind it, disagreement, gaps, what waits.
    /// Query: `phase`, `under` (a unit with all below it).
    package static let dashboard = Endpoint<NoContent, Dashboard>(.get, "/v1/dashboard")

    /// How many units have reached the phase. Query: `phase`, `under`, `asAt` (yyyy-MM-dd, the end of that day; default now).
    package static let getAttainment = Endpoint<NoContent, Attainment>(.get, "/v1/attainment")

    /// Unit by unit, by name. Query: `phase`, `under`, `asAt`, `reached`, `reachedFrom` (yyyy-MM-dd: those that have come to reach it since), `cursor`, `limit` (1-200, default 50).
    package static let listUnitAttainment = Endpoint<NoContent, Page<UnitAttainment>>(.get, "/v1/attainment/units")

    /// At the end of each month, by the rule in force then. Query: `phase`, `under`, `from`, `to` (yyyy-MM; default the last 24 months; at most 120).
    package static let attainmentSeries = Endpoint<NoContent, AttainmentSeries>(.get, "/v1/attainment/series")

    /// The share of units that have reached a phase, with its denominator.
    package struct Attainment: Codable, Sendable, Equatable {
        package let phase: PhaseName
        /// The unit whose tree it covers; nil: all that the caller may read.
        package let under: UnitName?
        package let asAt: LocalDate
        /// As it was in force on that date.
        package let rule: AttainmentRule
        package let reached: Int
        /// The units counted.
        package let denominator: Int
        /// Which units those are, in words.
        package let denominatorNote: String
        /// `reached` of `denominator` in percent; nil without units.
        package let percent: Double?
        package let interim: InterimAttainment
        package let tally: Tally
        package let targets: [TargetStanding]

        package init(
            phase: PhaseName,
            under: UnitName? = nil,
            asAt: LocalDate,
            rule: AttainmentRule,
            reached: Int,
            denominator: Int,
            denominatorNote: String,
            percent: Double? = nil,
            interim: InterimAttainment,
            tally: Tally,
            targets: [TargetStanding]
        ) {
            self.phase = phase
            self.under = under
            self.asAt = asAt
            self.rule = rule
            self.reached = reached
            self.denominator = denominator
            self.denominatorNote = denominatorNote
            self.percent = percent
            self.interim = interim
            self.tally = tally
            self.targets = targets
        }
    }

    /// The result if local ratings counted where corporate QA has not spoken yet. Never a result to report as attained.
    package struct InterimAttainment: Codable, Sendable, Equatable {
        /// Such as "interim: 12 of 40 ratings are not corporately assured".
        package let label: String
        package let reached: Int
        package let percent: Double?
        /// Units with at least one indicator that is locally assured only.
        package let unitsWaiting: Int

        package init(label: String, reached: Int, percent: Double? = nil, unitsWaiting: Int) {
            self.label = label
            self.reached = reached
            self.percent = percent
            self.unitsWaiting = unitsWaiting
        }
    }

    /// Indicators over the units counted.
    package struct Tally: Codable, Sendable, Equatable {
        package let applicable: Int
        package let notSubmitted: Int
        package let waitingLocal: Int
        package let returned: Int
        package let waitingCorporate: Int
        package let assured: Int
        /// With a local rating that stands, by step 1 to 4.
        package let local: [Int]
        /// With a corporate rating that stands, by step 1 to 4.
        package let corporate: [Int]
        /// At or over the rule's step.
        package let meeting: Int
        package let changed: Int

        package init(
            applicable: Int,
            notSubmitted: Int,
            waitingLocal: Int,
            returned: Int,
            waitingCorporate: Int,
            assured: Int,
            local: [Int],
            corporate: [Int],
            meeting: Int,
            changed: Int
        ) {
            self.applicable = applicable
            self.notSubmitted = notSubmitted
            self.waitingLocal = waitingLocal
            self.returned = returned
            self.waitingCorporate = waitingCorporate
            self.assured = assured
            self.local = local
            self.corporate = corporate
            self.meeting = meeting
            self.changed = changed
        }
    }

    /// A target against the figure.
    package struct TargetStanding: Codable, Sendable, Equatable {
        package let target: Target
        package let met: Bool
        /// How many more units it takes.
        package let unitsMissing: Int
        package let overdue: Bool

        package init(target: Target, met: Bool, unitsMissing: Int, overdue: Bool) {
            self.target = target
            self.met = met
            self.unitsMissing = unitsMissing
            self.overdue = overdue
        }
    }

    /// A unit's attainment.
    package struct UnitAttainment: Codable, Sendable, Equatable {
        package let unit: UnitName
        package let kind: EvidenceAPI.UnitKind?
        package let wave: String?
        /// Whether its kind is counted.
        package let counted: Bool
        package let reached: Bool
        package let reachedOn: LocalDate?
        /// With local ratings where corporate QA has not spoken.
        package let interimReached: Bool
        package let tally: Tally

        package init(
            unit: UnitName,
            kind: EvidenceAPI.UnitKind? = nil,
            wave: String? = nil,
            counted: Bool,
            reached: Bool,
            reachedOn: LocalDate? = nil,
            interimReached: Bool,
            tally: Tally
        ) {
            self.unit = unit
            self.kind = kind
            self.wave = wave
            self.counted = counted
            self.reached = reached
            self.reachedOn = reachedOn
            self.interimReached = interimReached
            self.tally = tally
        }
    }

    /// Attainment month by month.
    package struct AttainmentSeries: Codable, Sendable, Equatable {
        package let phase: PhaseName
        package let under: UnitName?
        package let points: [SeriesPoint]
        package let targets: [Target]
        package let denominatorNote: String

        package init(phase: PhaseName, under: UnitName? = nil, points: [SeriesPoint], targets: [Target], denominatorNote: String) {
            self.phase = phase
            self.under = under
            self.points = points
            self.targets = targets
            self.denominatorNote = denominatorNote
        }
    }

    /// The figure at the end of a day.
    package struct SeriesPoint: Codable, Sendable, Equatable {
        package let on: LocalDate
        package let reached: Int
        package let denominator: Int
        package let percent: Double?

        package init(on: LocalDate, reached: Int, denominator: Int, percent: Double? = nil) {
            self.on = on
            self.reached = reached
            self.denominator = denominator
            self.percent = percent
        }
    }
}
