import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// A unit's items from an earlier phase, each to be accepted, refreshed or rejected (E9).
enum ShowCarryForward {
    static func mappings(_ visit: Visit) async throws -> Response {
        let id = try visit.path("unit", as: UnitID.self)
        let unit = try await visit.evidence(EvidenceAPI.getUnit, ["unit": id])
        let set = try await visit.evidence(EvidenceAPI.listMappings)
        let page = ListingPage(
            caption: unit.name, heading: visit.text("carry_title"), lede: visit.text("carry_lede"), search: nil, counts: [], filters: [],
            items: set.items.map { mapping in
                ListingPage.Item(
                    id: "carry-\(mapping.earlier.id)-\(mapping.later.id)", title: KeepMapping.title(mapping.earlier, mapping.later, visit),
                    url: Address.carryForward(id, from: mapping.earlier.id, to: mapping.later.id),
                    facts: visit.catalogue.text("mapping_pairs", count: mapping.pairs), text: nil, note: nil, links: [])
            },
            emptyState: set.items.isEmpty
                ? Empty(visit.text("carry_none"), action: visit.text("carry_none_action"), link: Link(visit.text("mappings_title"), Address.mappings)) : nil,
            more: nil, links: [])
        return try await visit.page("corporate/list", page, head(page.heading, unit.name, id, visit))
    }

    static func list(_ visit: Visit) async throws -> Response {
        let id = try visit.path("unit", as: UnitID.self)
        let (earlier, later) = (try visit.path("earlier", as: PhaseID.self), try visit.path("phase", as: PhaseID.self))
        let filter = visit.query("decision").flatMap(EvidenceAPI.CarryFilter.init)
        var query = filter.map { [("decision", $0.rawValue)] } ?? []
        if let cursor = visit.query("cursor") { query.append(("cursor", cursor)) }
        let carried = try await visit.evidence(EvidenceAPI.getCarryForward, ["unit": id, "phase": later, "earlier": earlier], query: query)
        let address = Address.carryForward(id, from: earlier, to: later)
        let filters =
            [Link(visit.text("carry_filter_all"), address)]
            + EvidenceAPI.CarryFilter.allCases.map { Link(visit.text("carry_filter_\($0.rawValue)"), address + "?decision=\($0.rawValue)") }
        let page = ListingPage(
            caption: carried.unit.name, heading: KeepMapping.title(carried.earlier, carried.later, visit), lede: visit.text("carry_lede"), search: nil,
            counts: counts(carried.totals, visit), filters: filters,
            items: carried.items.map { item($0, in: carried, after: visit.query("cursor"), visit) },
            emptyState: carried.items.isEmpty ? Empty(visit.text("carry_empty"), action: nil) : nil,
            more: carried.next.map { next in
                Link(visit.text("corporate_more"), address + "?" + Address.query(query.filter { $0.0 != "cursor" } + [("cursor", next)]))
            },
            links: [Link(visit.text("unit_open_workbook"), Address.workbook(id, phase: later))])
        return try await visit.page("corporate/list", page, head(page.heading, carried.unit.name, id, visit))
    }

    private static func counts(_ totals: EvidenceAPI.CarryTotals, _ visit: Visit) -> [Fact] {
        [
            Fact(visit.text("carry_decided"), visit.text("carry_progress", ["done": String(totals.items - totals.undecided), "all": String(totals.items)])),
            Fact(visit.text("carry_filter_undecided"), String(totals.undecided)), Fact(visit.text("carry_filter_accept"), String(totals.accepted)),
            Fact(visit.text("carry_refresh_waiting"), String(totals.refreshWaiting)), Fact(visit.text("carry_refreshed"), String(totals.refreshed)),
            Fact(visit.text("carry_filter_reject"), String(totals.rejected)),
        ]
    }

    private static func item(_ item: EvidenceAPI.CarriedItem, in carried: EvidenceAPI.CarryForward, after cursor: String?, _ visit: Visit) -> ListingPage.Item {
        let title = item.evidence.content.title
        let link = EvidenceCard.CardLink(
            url: Address.carry(item.evidence.id, of: carried.unit.id, from: carried.earlier.id, to: carried.later.id, after: cursor),
            label: visit.text(item.decision == nil ? "carry_decide" : "carry_decide_again"), about: title)
        let values = ["earlier": item.earlier.map(\.code).joined(separator: ", "), "later": item.later.map(\.code).joined(separator: ", ")]
        return ListingPage.Item(
            id: "carried-\(item.evidence.id)", title: title, url: Address.evidence(item.evidence.id), facts: visit.text("carry_facts", values),
            text: item.decision?.reason, note: decided(item, visit), links: carried.mayDecide ? [link] : [])
    }

    private static func decided(_ item: EvidenceAPI.CarriedItem, _ visit: Visit) -> String {
        guard let decision = item.decision else { return visit.text("carry_undecided") }
        let key = item.refreshed ? "carry_said_refreshed" : "carry_said_\(decision.outcome.rawValue)"
        return visit.text(key, ["person": visit.catalogue.person(decision.by.name, rank: decision.by.rank), "date": visit.catalogue.date(decision.at)])
    }

    private static func head(_ title: String, _ name: String, _ unit: UnitID, _ visit: Visit) -> PageHead {
        let crumbs = [FrameLink(visit.text("units_title"), "/units"), FrameLink(name, Address.unit(unit))]
        return PageHead(title, section: .units, breadcrumbs: crumbs, unit: unit)
    }
}
