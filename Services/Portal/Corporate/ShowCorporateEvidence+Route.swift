import ContractsCore
import ContractsEvidence
import Hummingbird
import Identity
import ServiceKit

/// What the directorates published to all units (E8).
enum ShowCorporateEvidence {
    static func list(_ visit: Visit) async throws -> Response {
        let words = visit.query("q").flatMap { $0.isEmpty ? nil : $0 }
        let (indicator, lapsed) = (visit.query("indicator").flatMap(IndicatorID.init), visit.query("lapsed") == "true")
        var query = [words.map { ("q", $0) }, indicator.map { ("indicator", $0.description) }, lapsed ? ("lapsed", "true") : nil].compactMap(\.self)
        if let cursor = visit.query("cursor") { query.append(("cursor", cursor)) }
        let found = try await visit.evidence(EvidenceAPI.listCorporateEvidence, query: query)
        let about = try await about(indicator, visit)
        let next = found.next.map { cursor in
            Link(
                visit.text("corporate_more"), Address.corporateEvidence + "?" + Address.query(query.filter { $0.0 != "cursor" } + [("cursor", cursor)]))
        }
        let page = ListingPage(
            caption: about ?? visit.text("corporate_caption"), heading: visit.text("corporate_title"), lede: visit.text("corporate_lede"),
            search: SearchForm(Address.corporateEvidence, label: visit.text("corporate_search"), query: words), counts: [],
            filters: [
                Link(visit.text("corporate_filter_all"), Address.corporateEvidence),
                Link(visit.text("corporate_filter_lapsed"), Address.corporateEvidence + "?lapsed=true"),
            ],
            items: try found.items.map { try item($0, indicator, visit) },
            emptyState: found.items.isEmpty ? Empty(visit.text("corporate_empty"), action: visit.text("corporate_empty_action")) : nil, more: next,
            links: [Link(visit.text("reliance_title"), Address.reliance), Link(visit.text("mappings_title"), Address.mappings)])
        return try await visit.page("corporate/list", page, PageHead(page.heading, section: .units))
    }

    /// The indicator's code and strapline, where the list is narrowed to one.
    private static func about(_ indicator: IndicatorID?, _ visit: Visit) async throws -> String? {
        guard let indicator else { return nil }
        let found = try await visit.evidence(EvidenceAPI.getIndicator, ["indicator": indicator])
        return "\(found.code) \(found.strapline)"
    }

    private static func item(_ published: EvidenceAPI.CorporateEvidence, _ indicator: IndicatorID?, _ visit: Visit) throws -> ListingPage.Item {
        let item = published.evidence
        var links: [EvidenceCard.CardLink] = []
        if published.lapsed == nil, let place = try visit.writesIn, place != item.unit {
            links = published.indicators.filter { indicator == nil || $0.indicator == indicator }.map {
                .init(
                    url: Address.inherit(item.id, under: $0.indicator, in: place), label: visit.text("corporate_inherit_for", ["code": $0.code]),
                    about: item.content.title)
            }
        }
        if published.mayPublish {
            links.append(.init(url: Address.publication(item.id), label: visit.text("corporate_change"), about: item.content.title))
        }
        let values = [
            "unit": item.unitName, "codes": published.indicators.map(\.code).joined(separator: ", "), "date": visit.catalogue.date(published.until),
            "units": visit.catalogue.text("corporate_units", count: published.inheritedBy),
        ]
        return ListingPage.Item(
            id: "item-\(item.id)", title: item.content.title, url: Address.evidence(item.id), facts: visit.text("corporate_facts", values),
            text: item.content.whatWasDone, note: published.lapsed?.words(visit.catalogue), links: links)
    }
}

extension Visit {
    /// The first unit in which the reader records evidence.
    var writesIn: UnitID? {
        get throws {
            guard case .some(let units) = try signedIn.principal.units(forAnyOf: [.contributor, .spoc]) else { return nil }
            return units.first
        }
    }
}
