import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// What a unit leans on that others published, and which units lean on nothing else (E8).
enum ShowInherited {
    static func unit(_ visit: Visit) async throws -> Response {
        let id = try visit.path("unit", as: UnitID.self)
        let unit = try await visit.evidence(EvidenceAPI.getUnit, ["unit": id])
        let cursor = visit.query("cursor").map { [("cursor", $0)] } ?? []
        let found = try await visit.evidence(EvidenceAPI.listInherited, ["unit": id], query: cursor)
        let mayRecord = try visit.mayRecord(in: id)
        let page = ListingPage(
            caption: unit.name, heading: visit.text("inherited_title"), lede: visit.text("inherited_lede"), search: nil, counts: [], filters: [],
            items: found.items.map { ListingPage.Item($0, mayRecord: mayRecord, catalogue: visit.catalogue) },
            emptyState: found.items.isEmpty
                ? Empty(
                    visit.text("inherited_empty"), action: visit.text("inherited_empty_action"),
                    link: Link(visit.text("corporate_title"), Address.corporateEvidence)) : nil,
            more: found.next.map { Link(visit.text("corporate_more"), Address.inherited(id) + "?" + Address.query([("cursor", $0)])) },
            links: [Link(visit.text("corporate_title"), Address.corporateEvidence)])
        let crumbs = [FrameLink(visit.text("units_title"), "/units"), FrameLink(unit.name, Address.unit(id))]
        return try await visit.page("corporate/list", page, PageHead(page.heading, section: .units, breadcrumbs: crumbs, unit: id))
    }

    static func reliance(_ visit: Visit) async throws -> Response {
        let cursor = visit.query("cursor").map { [("cursor", $0)] } ?? []
        let found = try await visit.evidence(EvidenceAPI.reportReliance, query: cursor)
        let items = found.items.map { row in
            ListingPage.Item(
                id: "reliance-\(row.unit)-\(row.indicator.indicator)", title: "\(row.unitName): \(row.indicator.code) \(row.indicator.strapline)",
                url: Address.indicator(row.indicator.indicator, in: row.unit),
                facts: visit.text("reliance_facts", ["inherited": String(row.inherited), "lapsed": String(row.lapsed)]), text: nil,
                note: row.inherited == 0 ? visit.text("reliance_nothing_left") : nil, links: [])
        }
        let page = ListingPage(
            caption: visit.text("corporate_title"), heading: visit.text("reliance_title"), lede: visit.text("reliance_lede"), search: nil, counts: [],
            filters: [], items: items, emptyState: items.isEmpty ? Empty(visit.text("reliance_empty"), action: nil) : nil,
            more: found.next.map { Link(visit.text("corporate_more"), Address.reliance + "?" + Address.query([("cursor", $0)])) }, links: [])
        let crumbs = [FrameLink(visit.text("corporate_title"), Address.corporateEvidence)]
        return try await visit.page("corporate/list", page, PageHead(page.heading, section: .units, breadcrumbs: crumbs))
    }
}
