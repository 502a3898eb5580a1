import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// Full text over evidence and guidance, and units by name: only what the reader may see.
enum Search {
    static let shortest = 2
    static let longest = 200

    static func show(_ visit: Visit) async throws -> Response {
        let query = visit.query("q").map { String($0.prefix(longest)) }
        var groups: [SearchPage.Group] = []
        if let query, query.count >= shortest { groups = try await find(query, visit) }
        let page = SearchPage(
            heading: query.map { visit.text("search_heading", ["query": $0]) } ?? visit.text("search_title"),
            search: SearchForm("/search", label: visit.text("search_label"), query: query), groups: groups, emptyState: empty(query, groups, visit.catalogue)
        )
        return try await visit.page("search", page, PageHead(page.heading))
    }

    private static func find(_ query: String, _ visit: Visit) async throws -> [SearchPage.Group] {
        let area = visit.query("in").flatMap(EvidenceAPI.SearchArea.init(rawValue:))
        let cursor = visit.query("cursor")
        var groups: [SearchPage.Group] = []
        for kind in EvidenceAPI.SearchArea.allCases where area == nil || area == kind {
            let question = [("q", query), ("in", kind.rawValue)] + (cursor.map { [("cursor", $0)] } ?? [])
            let hits = try await visit.ifAvailable { try await visit.evidence(EvidenceAPI.search, query: question) }
            guard let hits else { return [SearchPage.Group(unavailable: kind, query: query, catalogue: visit.catalogue)] }
            if let group = SearchPage.Group(kind, hits, query: query, catalogue: visit.catalogue) { groups.append(group) }
        }
        guard area == nil else { return groups }
        let units = try await visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listUnits) }
        let found = units.map { UnitsPage.Found($0, query: query, catalogue: visit.catalogue) }
        return groups + [SearchPage.Group(found, catalogue: visit.catalogue)].compactMap { $0 }
    }

    private static func empty(_ query: String?, _ groups: [SearchPage.Group], _ catalogue: Catalogue) -> Empty? {
        guard let query, query.count >= shortest else { return Empty(catalogue.text("search_start"), action: catalogue.text("search_start_action")) }
        guard groups.isEmpty else { return nil }
        return Empty(catalogue.text("search_empty", ["query": query]), action: catalogue.text("search_empty_action"))
    }
}
