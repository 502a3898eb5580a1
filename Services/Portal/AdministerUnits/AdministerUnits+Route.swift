import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird

enum AdministerUnits {
    static func list(_ visit: Visit) async throws -> Response {
        let query = visit.query("q").map { String($0.prefix(100)) }
        let all = try await visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listUnits) }
        let names = Dictionary((all ?? []).map { ($0.id, $0.name) }) { first, _ in first }
        let wanted = query?.lowercased()
        let units = (all ?? []).filter { unit in wanted.map { unit.name.lowercased().contains($0) || unit.code.lowercased().contains($0) } ?? true }
        let catalogue = visit.catalogue
        let page = ListPage(
            heading: visit.text("admin_units_title"), summary: all == nil ? "" : catalogue.text("units_summary", count: units.count),
            primary: Link(visit.text("admin_units_add"), "/administration/units/new"),
            search: SearchForm("/administration/units", label: visit.text("admin_search_units"), query: query),
            unavailable: all == nil ? Unavailable(catalogue, retryURL: visit.address) : nil,
            table: ListPage.Table(
                caption: visit.text("admin_units_title"), columns: ["name", "code", "kind", "parent", "since"].map { visit.text("admin_column_\($0)") },
                rows: units.map { unit in
                    let parent = unit.parent.flatMap { names[$0] } ?? ""
                    return (
                        url: Address.administeredUnit(unit.id), name: unit.name,
                        values: [unit.code, catalogue.unitKind(unit.kind), parent, catalogue.date(unit.validFrom)]
                    )
                }
            ),
            emptyState: all != nil && units.isEmpty ? Empty(visit.text("admin_units_none"), action: visit.text("units_empty_action")) : nil,
            links: [
                Link(visit.text("admin_units_import"), "/administration/units/import"), Link(visit.text("admin_units_export"), "/administration/units/export"),
            ]
        )
        return try await visit.page("admin/list", page, Administration.head(page.heading, catalogue))
    }

    static func export(_ visit: Visit) async throws -> Response {
        let document = try await visit.evidence(EvidenceAPI.exportUnits)
        return visit.download(Data(document.csv.utf8), name: "units.csv", type: "text/csv; charset=utf-8")
    }

    static func above(_ catalogue: Catalogue) -> [FrameLink] {
        [FrameLink(catalogue.text("admin_units_title"), "/administration/units")]
    }
}
