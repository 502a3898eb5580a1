import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA

/// Reads what the panels show. Each is nil where its service did not answer: that costs the panel, not the page.
struct DashboardReader {
    static let heatMapUnits = 60

    let visit: Visit
    let filter: DashboardFilter

    private var today: LocalDate { LocalDate(visit.site.clock()) }

    func phases() async throws -> [QAAPI.PhaseName]? {
        try await visit.ifAvailable { try await visit.everyItem(QAAPI.listPhases, of: visit.site.qa) }
    }

    /// Attainment as it stands now, and the forces to choose from.
    func now() async throws -> QAAPI.Dashboard? {
        try await visit.ifAvailable { try await visit.qa(QAAPI.dashboard, query: filter.placeQuery) }
    }

    func units() async throws -> [EvidenceAPI.UnitSummary]? {
        try await visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listUnits, query: [("limit", "1000")]) }
    }

    /// As at the filter's day.
    func attainment() async throws -> QAAPI.Attainment? {
        try await visit.ifAvailable { try await visit.qa(QAAPI.getAttainment, query: filter.query) }
    }

    /// Before the month of the filter's day began: what "this month" is measured from.
    func before() async throws -> QAAPI.Attainment? {
        let day = CalendarMonth(filter.asAt ?? today).dayBefore
        return try await visit.ifAvailable { try await visit.qa(QAAPI.getAttainment, query: filter.placeQuery + [("asAt", day.description)]) }
    }

    func series() async throws -> QAAPI.AttainmentSeries? {
        let last = CalendarMonth(filter.asAt ?? today)
        let query = filter.placeQuery + [("from", last.adding(-23).description), ("to", last.description)]
        return try await visit.ifAvailable { try await visit.qa(QAAPI.attainmentSeries, query: query) }
    }

    /// The units that have come to reach the phase in the month of the filter's day.
    func reached() async throws -> [QAAPI.UnitAttainment]? {
        let month = CalendarMonth(filter.asAt ?? today)
        let query = filter.query + [("reachedFrom", month.first.description), ("limit", "200")]
        return try await visit.ifAvailable { try await visit.everyItem(QAAPI.listUnitAttainment, query: query, of: visit.site.qa) }
    }

    func heatMap(after cursor: String?) async throws -> QAAPI.HeatMap? {
        let query = filter.placeQuery + [("limit", String(Self.heatMapUnits))] + (cursor.map { [("cursor", $0)] } ?? [])
        return try await visit.ifAvailable { try await visit.qa(QAAPI.heatMap, query: query) }
    }

    /// All its units, for the file.
    func wholeHeatMap() async throws -> QAAPI.HeatMap {
        var map = try await visit.qa(QAAPI.heatMap, query: filter.placeQuery + [("limit", "200")])
        while let cursor = map.next {
            let more = try await visit.qa(QAAPI.heatMap, query: filter.placeQuery + [("limit", "200"), ("cursor", cursor)])
            map = QAAPI.HeatMap(
                phase: map.phase, rule: map.rule, scales: map.scales, indicators: map.indicators, rows: map.rows + more.rows, next: more.next)
        }
        return map
    }

    func disagreement() async throws -> QAAPI.Disagreement? {
        try await visit.ifAvailable { try await visit.qa(QAAPI.disagreement, query: filter.placeQuery) }
    }

    func actions(by lines: ActionPlanAPI.SummaryLines) async throws -> ActionPlanAPI.Summary? {
        let query = (filter.under.map { [("unit", $0.description)] } ?? []) + [("by", lines.rawValue)]
        return try await visit.ifAvailable { try await visit.actionPlan(ActionPlanAPI.getSummary, query: query) }
    }
}

extension QAAPI.Dashboard {
    /// The forces to choose from, with where each stands now. Empty where there is one alone.
    var forcesToChoose: [QAAPI.ForceStanding] { forces.count > 1 ? forces : [] }
}
