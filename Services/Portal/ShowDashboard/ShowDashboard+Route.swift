import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Hummingbird

/// How the force stands: attainment against target, every unit and indicator, where two ratings differ, what is late, what moved (Q6, Q7).
enum ShowDashboard {
    static func show(_ visit: Visit) async throws -> Response {
        let filter = DashboardFilter(visit)
        let reader = DashboardReader(visit: visit, filter: filter)
        let phases = try await reader.phases()
        let units = try await visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listUnits, query: [("limit", "200")]) }
        let panels = phases?.isEmpty == true ? [] : try await panels(visit, reader, after: visit.query("after"))
        let page = DashboardPage(
            panels, phases: phases, units: units, filter: filter, today: LocalDate(visit.site.clock()), catalogue: visit.catalogue)
        return try await visit.page("dashboard/show", page, PageHead(visit.text("dashboard_title"), section: .dashboard))
    }

    /// Read side by side: none waits for another.
    private static func panels(_ visit: Visit, _ reader: DashboardReader, after cursor: String?) async throws -> [ChartPanel] {
        async let attainment = reader.attainment()
        async let before = reader.before()
        async let series = reader.series()
        async let reached = reader.reached()
        async let heatMap = reader.heatMap(after: cursor)
        async let disagreement = reader.disagreement()
        async let actions = reader.actions()
        let words = DashboardWords(filter: reader.filter, retryURL: visit.address, today: LocalDate(visit.site.clock()), catalogue: visit.catalogue)
        let standing = try await attainment
        return [
            words.attainment(standing, try await series), words.moved(from: try await before, to: standing, reached: try await reached),
            words.heatMap(try await heatMap, begins: cursor == nil), words.units(try await disagreement), words.indicators(try await disagreement),
            words.overdue(try await actions),
        ]
    }
}
