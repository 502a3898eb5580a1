import ContractsCore
import ContractsEvidence
import Hummingbird

/// The units that the reader may see, as a tree; by name or code with `?q=`.
enum ShowUnits {
    static func show(_ visit: Visit) async throws -> Response {
        let query = visit.query("q").map { String($0.prefix(200)) }
        let units: [EvidenceAPI.UnitSummary]? = try await visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listUnits) }
        let page = UnitsPage(units, query: query, catalogue: visit.catalogue)
        return try await visit.page("units", page, PageHead(visit.text("units_title"), section: .units))
    }
}

extension UnitsPage {
    /// - Parameter units: all that the reader may see, in tree order; nil where the evidence service did not answer.
    init(_ units: [EvidenceAPI.UnitSummary]?, query: String?, catalogue: Catalogue) {
        search = SearchForm("/units", label: catalogue.text("units_search"), query: query)
        summary = units.map { catalogue.text("units_summary", count: $0.count) } ?? ""
        unavailable = units == nil ? Unavailable(catalogue, retryURL: "/units") : nil
        found = query.flatMap { query in units.map { Found($0, query: query, catalogue: catalogue) } }
        tree = query == nil ? UnitNode.tree(units ?? [], catalogue: catalogue) : []
        emptyState = units?.isEmpty == true ? Empty(catalogue.text("units_empty"), action: catalogue.text("units_empty_action")) : nil
    }
}

extension UnitsPage.Found {
    init(_ all: [EvidenceAPI.UnitSummary], query: String, catalogue: Catalogue) {
        let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        let wanted = query.lowercased()
        let matches = all.filter { $0.name.lowercased().contains(wanted) || $0.code.lowercased().contains(wanted) }
        heading = catalogue.text("units_found", count: matches.count)
        units = matches.map { unit in
            var names: [String] = []
            var parent = unit.parent
            while let above = parent.flatMap({ byID[$0] }), names.count < 20 {
                names.insert(above.name, at: 0)
                parent = above.parent
            }
            return Line(url: Address.unit(unit.id), name: unit.name, facts: unit.facts(catalogue), path: names.joined(separator: " › "))
        }
        emptyState = matches.isEmpty ? Empty(catalogue.text("units_found_empty", ["query": query]), action: catalogue.text("units_found_empty_action")) : nil
    }
}
