import ContractsCore
import ContractsEvidence
import Hummingbird

enum ShowGlossary {
    static func show(_ visit: Visit) async throws -> Response {
        let query = visit.query("q").map { String($0.prefix(100)) }
        let filter = query.map { [("search", $0)] } ?? []
        let terms = try await visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listGlossary, query: filter + [("limit", "500")]) }
        let mayKeep = try visit.signedIn.person.has(anyOf: KeepGlossary.roles)
        let page = GlossaryPage(terms, query: query, mayKeep: mayKeep, catalogue: visit.catalogue)
        let breadcrumbs = [FrameLink(visit.text("standards_title"), "/standards")]
        return try await visit.page("glossary", page, PageHead(visit.text("glossary_title"), section: .standard, breadcrumbs: breadcrumbs))
    }
}

extension GlossaryPage {
    /// - Parameter terms: nil where the evidence service did not answer.
    init(_ terms: [EvidenceAPI.GlossaryTerm]?, query: String?, mayKeep: Bool, catalogue: Catalogue) {
        search = SearchForm("/glossary", label: catalogue.text("glossary_search"), query: query)
        unavailable = terms == nil ? Unavailable(catalogue, retryURL: "/glossary") : nil
        self.terms = (terms ?? []).enumerated().map { index, term in
            let change = mayKeep ? Link(catalogue.text("glossary_change"), Address.glossaryTerm(term.term)) : nil
            return Term(id: "term-\(index)", term: term.term, meaning: term.meaning, note: nil, change: change)
        }
        emptyState =
            terms?.isEmpty == true ? Empty(catalogue.text("glossary_empty", ["query": query ?? ""]), action: catalogue.text("glossary_empty_action")) : nil
        add = mayKeep ? Link(catalogue.text("glossary_add"), "/glossary/new") : nil
    }
}
