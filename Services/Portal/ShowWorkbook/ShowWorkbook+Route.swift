import ContractsCore
import ContractsEvidence
import Hummingbird

/// The heart of the product: where every indicator stands in a unit, and what to do next.
enum ShowWorkbook {
    static func show(_ visit: Visit) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self)
        let query = visit.query("phase").map { [("phase", $0)] } ?? []
        let workbook = try await visit.evidence(EvidenceAPI.getWorkbook, ["unit": unit], query: query)
        let filter = visit.query("filter").flatMap(WorkbookFilter.init(rawValue:)) ?? .all
        let standards = try await visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listStandards) } ?? []
        let page = WorkbookPage(
            workbook, phases: phases(of: workbook, in: standards), filter: filter, reader: WorkbookReader(try visit.signedIn.principal, in: unit),
            catalogue: visit.catalogue
        )
        let title = visit.text("workbook_page", ["unit": workbook.unit.name, "phase": workbook.phaseTitle])
        let crumbs = [FrameLink(visit.text("units_title"), "/units"), FrameLink(workbook.unit.name, Address.unit(unit))]
        return try await visit.page("workbook", page, PageHead(title, section: .units, breadcrumbs: crumbs, unit: unit))
    }

    /// The phases of the version that have indicators; a phase that the force wrote itself says so.
    private static func phases(of workbook: EvidenceAPI.Workbook, in standards: [EvidenceAPI.StandardSummary]) -> [FrameLink] {
        let version = standards.flatMap(\.versions).first { version in version.phases.contains { $0.id == workbook.phase } }
        return (version?.phases ?? []).filter { $0.indicators > 0 }
            .map { FrameLink($0.title, Address.workbook(workbook.unit.id, phase: $0.id), current: $0.id == workbook.phase) }
    }
}
