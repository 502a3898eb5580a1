import ContractsCore
import ContractsEvidence
import ContractsQA
import Hummingbird
import Identity

/// Gaps of a unit, and one of them.
enum ShowGaps {
    static func list(_ visit: Visit) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self)
        let gaps = try await visit.everyItem(QAAPI.listGaps, query: [("unit", unit.description), ("limit", "100")], of: visit.site.qa)
        let name = try await unitName(visit, unit, known: gaps.first?.unit)
        let page = GapsPage(
            gaps, unit: unit, unitName: name, state: visit.query("state").flatMap(QAAPI.GapState.init(rawValue:)),
            mayMeet: try visit.signedIn.principal.has(.adviser, in: unit), catalogue: visit.catalogue)
        let crumbs = [FrameLink(visit.text("units_title"), "/units"), FrameLink(name, Address.unit(unit))]
        return try await visit.page("qa/gaps", page, PageHead(visit.text("gaps_page", ["unit": name]), section: .units, breadcrumbs: crumbs, unit: unit))
    }

    static func show(_ visit: Visit) async throws -> Response {
        let detail = try await visit.qa(QAAPI.getGap, ["gap": try visit.path("gap", as: GapID.self)])
        let unit = detail.gap.unit
        let crumbs = [
            FrameLink(visit.text("units_title"), "/units"), FrameLink(unit.name, Address.unit(unit.id)),
            FrameLink(visit.text("gaps_title"), Address.gaps(unit.id)),
        ]
        let page = GapPage(detail, catalogue: visit.catalogue)
        return try await visit.page("qa/gap", page, PageHead(page.heading, section: .units, breadcrumbs: crumbs, unit: unit.id))
    }

    /// As the QA service or, without anything there, the evidence service calls it; the portal's own memory where neither answers.
    static func unitName(_ visit: Visit, _ unit: UnitID, known: QAAPI.UnitName?) async throws -> String {
        if let known { return known.name }
        let found = try await visit.ifAvailable { try await visit.evidence(EvidenceAPI.getUnit, ["unit": unit]).name }
        return found ?? visit.text("unit_unnamed")
    }
}
