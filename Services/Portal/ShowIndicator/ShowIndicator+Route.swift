import ContractsCore
import ContractsEvidence
import ContractsQA
import HTTPTypes
import Hummingbird
import ServiceKit

/// An indicator in a unit: evidence beside guidance, as the paper workbook has it.
enum ShowIndicator {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, answering: nil)
    }

    /// - Parameter answering: an answer to a point that the service refused, to be shown again as typed.
    static func page(_ visit: Visit, answering: RefusedAnswer?) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self)
        let indicator = try visit.path("indicator", as: IndicatorID.self)
        // Three services side by side: one that hangs costs its own panel's time, once.
        async let judged = history(visit, of: indicator, in: unit)
        async let actions = ActionsPanel.read(visit, on: indicator, in: unit)
        let entry = try await visit.evidence(EvidenceAPI.getEntry, ["unit": unit, "indicator": indicator])
        async let unsent = entry.mayRecord ? visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listDrafts, ["unit": unit]) } : []
        async let around = visit.ifAvailable {
            try await visit.evidence(EvidenceAPI.getWorkbook, ["unit": unit], query: [("phase", entry.indicator.phase.description)])
        }
        let (workbook, drafts) = (try await around, try await unsent)
        let model = IndicatorPage(
            entry, history: try await judged, standard: workbook?.standardCode ?? "", versionLabel: workbook?.versionLabel ?? "",
            neighbours: Neighbours(of: indicator, in: workbook),
            drafts: IndicatorDrafts(drafts ?? [], on: indicator, fresh: DraftID.new(at: visit.site.clock())),
            actions: try await actions, answering: answering,
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

    /// The QA service's part of the story. Nil where it did not answer; nothing where it has not heard of the unit or the indicator yet.
    private static func history(_ visit: Visit, of indicator: IndicatorID, in unit: UnitID) async throws -> [QAAPI.HistoryStep]? {
        do {
            return try await visit.ifAvailable {
                try await visit.everyItem(QAAPI.history, ["unit": unit, "indicator": indicator], query: [("limit", "200")], of: visit.site.qa)
            }
        } catch let refusal as RemoteProblem where refusal.problem.status == 404 {
            return []
        }
    }
}
