import ContractsCore
import ContractsEvidence

/// What the dashboard is about: it stands in the address, so that a view can be sent.
struct DashboardFilter: Sendable, Equatable {
    var phase: PhaseID?
    /// A unit with all below it.
    var under: UnitID?
    /// The end of that day; nil: now.
    var asAt: LocalDate?
}

extension DashboardFilter {
    /// What the address does not say, or says wrongly, is left out. A day to come is today.
    init(_ visit: Visit) {
        phase = visit.query("phase").flatMap(PhaseID.init)
        under = visit.query("under").flatMap(UnitID.init)
        asAt = visit.query("asAt").flatMap(LocalDate.init).flatMap { $0 < LocalDate(visit.site.clock()) ? $0 : nil }
    }

    var items: [(name: String, value: String)] {
        placeItems + (asAt.map { [("asAt", $0.description)] } ?? [])
    }

    /// Without the day.
    var placeItems: [(name: String, value: String)] {
        [("phase", phase?.description), ("under", under?.description)].compactMap { name, value in value.map { (name, $0) } }
    }

    var query: [(String, String)] { items.map { ($0.name, $0.value) } }
    var placeQuery: [(String, String)] { placeItems.map { ($0.name, $0.value) } }
}

/// The panels that have figures to save. Raw value: as the address names it.
enum DashboardChart: String, Sendable, CaseIterable {
    case attainment
    case forces
    case heatMap = "heat-map"
    case disagreement
    case indicators
    case overdue
    case moved
}
