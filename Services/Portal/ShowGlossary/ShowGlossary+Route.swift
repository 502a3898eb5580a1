import ContractsCore
import ContractsEvidence
import Hummingbird

enum ShowGlossary {
    static func show(_ visit: Visit) async throws -> Response {
        let query = visit.query("q").map { String($0.prefix(100)) }
        let filter = query.map { [("search", $0)] } ?? []
        let terms = try await visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listGlossary, query: filter + [("limit", "500")]) }
        let page = GlossaryPage(terms, query: query, catalogue: visit.catalogue)
        let breadcrumbs = [FrameLink(visit.text("standards_title"), "/standards")]
        return try await visit.page("glossary", page, PageHead(visit.text("glossary_title"), section: .standard, breadcrumbs: breadcrumbs))
    }
}

extension GlossaryPage {
    /// - Parameter terms: nil where the evidence service did not answer.
    init(_ terms: [EvidenceAPI.GlossaryTerm]?, query: String?, catalogue: Catalogue) {
        search = SearchForm("/glossary", label: catalogue.text("glossary_search"), query: query)
        unavailable = terms == nil ? Unavailable(catalogue, retryURL: "/glossary") : nil
        self.terms = (terms ?? []).enumerated().map { Term(id: "term-\($0)", term: $1.term, meaning: $1.meaning, note: nil) }
        emptyState =
            terms?.isEmpty == true ? Empty(catalogue.text("glossary_empty", ["query": query ?? ""]), action: catalogue.text("glossary_empty_action")) : nil
    }
}
