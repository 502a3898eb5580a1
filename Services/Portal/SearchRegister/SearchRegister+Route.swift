import ContractsCore
import ContractsEIA
import Hummingbird

/// The published register, for anyone signed in (I1).
enum SearchRegister {
    static func show(_ visit: Visit) async throws -> Response {
        let asked = RegisterRequest(visit), catalogue = visit.catalogue, isAsked = !asked.items.isEmpty
        let query = asked.query + [("limit", "25")] + (visit.query("cursor").map { [("cursor", $0)] } ?? [])
        let found = try await visit.eia(EIAAPI.searchRegister, query: query)
        let characteristics = try await guide(visit)?.document.characteristics ?? []
        let fields = asked.fields(characteristics, units: try await units(visit, asked.unit), catalogue)
        let empty = Empty(
            catalogue.text(isAsked ? "eiaqa_register_empty_search" : "eiaqa_register_empty"),
            action: catalogue.text(isAsked ? "eiaqa_register_empty_search_action" : "eiaqa_register_empty_action"))
        let page = AssessmentEntriesPage(
            tabs: try AssessmentTabs(.register, visit), heading: catalogue.text("eiaqa_register"), lede: catalogue.text("eiaqa_register_lede"),
            form: AssessmentTablePage.Form(Address.register, fields, asked: isAsked),
            summary: catalogue.text(found.next == nil ? "eiaqa_register_found" : "eiaqa_register_part", count: found.items.count),
            entries: found.items.map { AssessmentEntriesPage.Entry($0, catalogue) }, emptyState: found.items.isEmpty ? empty : nil,
            more: found.next.map { Link(catalogue.text("eiaqa_more"), Address.register(asked.items + [("cursor", $0)])) },
            links: [Link(catalogue.text("eiaqa_mitigations"), Address.mitigations), Link(catalogue.text("eiaqa_learning"), Address.learning)])
        return try await visit.page("eia/entries", page, AssessmentTablePage.head(page.heading, visit))
    }

    /// The guide in force, for its words; lists do without where it cannot be read.
    static func guide(_ visit: Visit) async throws -> EIAAPI.Guide? {
        let guide: EIAAPI.Guide?? = try await visit.ifAvailable {
            let guides = try await visit.eia(EIAAPI.listGuides).items
            guard let name = guides.first(where: { $0.publishedAt != nil }) else { return nil }
            return try await visit.eia(EIAAPI.getGuide, ["guide": name.id])
        }
        return guide ?? nil
    }

    /// Units to choose from; only the chosen one while the evidence service is away.
    static func units(_ visit: Visit, _ chosen: UnitID?) async throws -> [(value: String, label: String)] {
        let known = try await visit.ifAvailable { try await visit.everyItem(EIAAPI.listUnits, query: [("limit", "1000")], of: visit.site.eia) } ?? []
        var choices = known.map { (value: $0.id.description, label: $0.name) }.sorted { $0.label < $1.label }
        if let chosen, !choices.contains(where: { $0.value == chosen.description }) {
            choices.append((value: chosen.description, label: visit.text("eiaqa_this_unit")))
        }
        return choices
    }
}
