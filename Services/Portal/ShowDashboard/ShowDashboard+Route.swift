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
        async let named = reader.phases()
        let now = try await reader.now()
        let forces = now?.forcesToChoose ?? []
        // Of several forces the reader chooses one; the units of all of them would be thousands.
        async let units = forces.isEmpty ? reader.units() : nil
        let phases = try await named
        let panels = phases?.isEmpty == true ? [] : try await panels(visit, reader, now, after: visit.query("after"))
        let page = DashboardPage(
            panels, phases: phases, forces: forces, units: try await units, filter: filter, today: LocalDate(visit.site.clock()), catalogue: visit.catalogue)
        return try await visit.page("dashboard/show", page, PageHead(visit.text("dashboard_title"), section: .dashboard))
    }

    /// Read side by side: none waits for another. Several forces are shown force by force; each leads to its own units.
    private static func panels(
        _ visit: Visit, _ reader: DashboardReader, _ now: QAAPI.Dashboard?, after cursor: String?
    ) async throws -> [ChartPanel] {
        let forces = now?.forcesToChoose ?? []
        let isOverForces = !forces.isEmpty && reader.filter.under == nil
        async let attainment = reader.filter.asAt == nil ? now?.attainment : reader.attainment()
        async let before = reader.before()
        async let series = reader.series()
        async let reached = reader.reached()
        async let heatMap = isOverForces ? nil : reader.heatMap(after: cursor)
        async let disagreement = reader.disagreement()
        async let actions = reader.actions(by: isOverForces ? .force : .unit)
        let words = DashboardWords(filter: reader.filter, retryURL: visit.address, today: LocalDate(visit.site.clock()), catalogue: visit.catalogue)
        let standing = try await attainment
        let map = try await heatMap
        return [
            words.attainment(standing, try await series), words.moved(from: try await before, to: standing, reached: try await reached),
            isOverForces ? words.forces(forces) : words.heatMap(map, begins: cursor == nil), words.units(try await disagreement),
            words.indicators(try await disagreement), words.overdue(try await actions),
        ]
    }
}
