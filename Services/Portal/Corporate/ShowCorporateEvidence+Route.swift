import ContractsCore
import ContractsEvidence
import Hummingbird
import Identity
import ServiceKit

/// What the directorates published to all units (E8).
enum ShowCorporateEvidence {
    static func list(_ visit: Visit) async throws -> Response {
        let filter = CorporateEvidenceFilter(visit)
        let cursor = visit.query("cursor").map { [("cursor", $0)] } ?? []
        let found = try await visit.evidence(EvidenceAPI.listCorporateEvidence, query: filter.query + cursor)
        let about = try await about(filter.indicator, visit)
        let places = try places(visit)
        let page = ListingPage(
            caption: about ?? visit.text("corporate_caption"), heading: visit.text("corporate_title"), lede: visit.text("corporate_lede"),
            search: SearchForm(Address.corporateEvidence, label: visit.text("corporate_search"), query: filter.words, keeping: filter.kept), counts: [],
            filters: [
                Link(visit.text("corporate_filter_all"), filter.with(lapsed: false).address()),
                Link(visit.text("corporate_filter_lapsed"), filter.with(lapsed: true).address()),
            ],
            items: found.items.map { item($0, filter, places, visit) },
            emptyState: found.items.isEmpty ? Empty(visit.text("corporate_empty"), action: visit.text("corporate_empty_action")) : nil,
            more: found.next.map { Link(visit.text("corporate_more"), filter.address(after: $0)) },
            links: [Link(visit.text("reliance_title"), Address.reliance), Link(visit.text("mappings_title"), Address.mappings)])
        return try await visit.page("corporate/list", page, PageHead(page.heading, section: .units))
    }

    /// The indicator's code and strapline, where the list is narrowed to one.
    private static func about(_ indicator: IndicatorID?, _ visit: Visit) async throws -> String? {
        guard let indicator else { return nil }
        let found = try await visit.evidence(EvidenceAPI.getIndicator, ["indicator": indicator])
        return "\(found.code) \(found.strapline)"
    }

    private static func item(
        _ published: EvidenceAPI.CorporateEvidence, _ filter: CorporateEvidenceFilter, _ places: [PersonGrant.Unit], _ visit: Visit
    ) -> ListingPage.Item {
        let item = published.evidence
        var links = filter.inheritLinks(published, in: places, catalogue: visit.catalogue)
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

    /// The units in which the reader records evidence.
    private static func places(_ visit: Visit) throws -> [PersonGrant.Unit] {
        let person = try visit.signedIn.person
        return person.ownUnits.filter { person.has(.contributor, in: $0.id) || person.has(.spoc, in: $0.id) }
    }
}
