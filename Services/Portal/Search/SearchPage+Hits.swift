import ContractsCore
import ContractsEvidence

extension SearchPage.Group {
    /// Nil where nothing was found.
    init?(_ area: EvidenceAPI.SearchArea, _ page: ContractsCore.Page<EvidenceAPI.SearchHit>, query: String, catalogue: Catalogue) {
        guard !page.items.isEmpty else { return nil }
        id = "found-\(area.rawValue)"
        title = catalogue.text("search_\(area.rawValue)")
        unavailable = nil
        results = page.items.compactMap { SearchPage.Result($0, catalogue: catalogue) }
        more = page.next.map { cursor in
            Link(catalogue.text("search_more_\(area.rawValue)"), "/search?" + Address.query([("q", query), ("in", area.rawValue), ("cursor", cursor)]))
        }
    }

    /// In place of everything that the evidence service would have found.
    init(unavailable area: EvidenceAPI.SearchArea, query: String, catalogue: Catalogue) {
        id = "found-\(area.rawValue)"
        title = catalogue.text("search_\(area.rawValue)")
        unavailable = Unavailable(catalogue, retryURL: "/search?" + Address.query([("q", query)]))
        results = []
        more = nil
    }

    /// The units with the words in their name or code.
    init?(_ found: UnitsPage.Found?, catalogue: Catalogue) {
        guard let found, !found.units.isEmpty else { return nil }
        id = "found-units"
        title = catalogue.text("search_units")
        unavailable = nil
        results = found.units.prefix(20).map { SearchPage.Result(url: $0.url, title: $0.name, extract: [], facts: $0.facts) }
        more = nil
    }
}

extension SearchPage.Result {
    init?(_ hit: EvidenceAPI.SearchHit, catalogue: Catalogue) {
        if let evidence = hit.evidence {
            url = Address.evidence(evidence)
        } else if let indicator = hit.indicator {
            url = Address.standardIndicator(indicator)
        } else {
            return nil
        }
        title = hit.area == .guidance ? [hit.indicatorCode, hit.title].compactMap { $0 }.joined(separator: " ") : hit.title
        extract = SearchPage.Piece.pieces(hit.snippet)
        facts = [hit.unitName, hit.area == .evidence ? hit.indicatorCode : nil, hit.savedAt.map(catalogue.date)].compactMap { $0 }.joined(separator: " · ")
    }
}
