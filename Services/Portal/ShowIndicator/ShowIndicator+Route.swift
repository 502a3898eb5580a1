import ContractsCore
import ContractsEvidence
import HTTPTypes
import Hummingbird

/// An indicator in a unit: evidence beside guidance, as the paper workbook has it.
enum ShowIndicator {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, answering: nil)
    }

    /// - Parameter answering: an answer to a point that the service refused, to be shown again as typed.
    static func page(_ visit: Visit, answering: RefusedAnswer?) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self)
        let indicator = try visit.path("indicator", as: IndicatorID.self)
        let entry = try await visit.evidence(EvidenceAPI.getEntry, ["unit": unit, "indicator": indicator])
        let workbook = try await visit.ifAvailable {
            try await visit.evidence(EvidenceAPI.getWorkbook, ["unit": unit], query: [("phase", entry.indicator.phase.description)])
        }
        let drafts = entry.mayRecord ? try await visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listDrafts, ["unit": unit]) } : []
        let model = IndicatorPage(
            entry, standard: workbook?.standardCode ?? "", versionLabel: workbook?.versionLabel ?? "", neighbours: Neighbours(of: indicator, in: workbook),
            drafts: IndicatorDrafts(drafts ?? [], on: indicator, fresh: DraftID.new(at: visit.site.clock())), answering: answering,
            reader: WorkbookReader(try visit.signedIn.principal, in: unit), catalogue: visit.catalogue
        )
        let title = visit.text("indicator_page", ["code": entry.indicator.code, "unit": entry.unit.name])
        let crumbs = [
            FrameLink(visit.text("units_title"), "/units"), FrameLink(entry.unit.name, Address.unit(unit)),
            FrameLink(visit.text("workbook_crumb"), Address.workbook(unit, phase: entry.indicator.phase)),
        ]
        var head = PageHead(title, section: .units, breadcrumbs: crumbs, unit: unit, hasErrors: answering != nil)
        head.marking = .highest(of: entry.evidence.map(\.content.control.marking))
        return try await visit.page("indicator", model, head, status: answering == nil ? .ok : .unprocessableContent)
    }
}
