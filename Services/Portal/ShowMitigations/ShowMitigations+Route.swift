import ContractsCore
import ContractsEIA
import Hummingbird

/// What approved assessments promised, to borrow from, with how it goes (I6).
enum ShowMitigations {
    static func show(_ visit: Visit) async throws -> Response {
        let catalogue = visit.catalogue
        let asked = ["q", "characteristic"].compactMap { name in visit.query(name).map { (name: name, value: String($0.prefix(200))) } }
        let query = asked.map { ($0.name, $0.value) } + [("limit", "50")] + (visit.query("cursor").map { [("cursor", $0)] } ?? [])
        let found = try await visit.eia(EIAAPI.listMitigations, query: query)
        let characteristics = try await SearchRegister.guide(visit)?.document.characteristics ?? []
        let fields: [any FormField] = [
            TextField("q", label: catalogue.text("eiaqa_mitigations_words"), value: visit.query("q"), type: "search"),
            Select(
                "characteristic", label: catalogue.text("eiaqa_column_characteristic"),
                choices: [(value: "", label: catalogue.text("eiaqa_any"))] + characteristics.map { (value: $0.code, label: $0.label) },
                chosen: visit.query("characteristic")),
        ]
        let page = AssessmentEntriesPage(
            tabs: try AssessmentTabs(.mitigations, visit), heading: catalogue.text("eiaqa_mitigations"), lede: catalogue.text("eiaqa_mitigations_lede"),
            form: AssessmentTablePage.Form(Address.mitigations, fields, asked: !asked.isEmpty),
            summary: catalogue.text(found.next == nil ? "eiaqa_mitigations_found" : "eiaqa_mitigations_part", count: found.items.count),
            entries: found.items.map { AssessmentEntriesPage.Entry($0, characteristics, catalogue) },
            emptyState: found.items.isEmpty ? Empty(catalogue.text(asked.isEmpty ? "eiaqa_mitigations_empty" : "eiaqa_mitigations_empty_search")) : nil,
            more: found.next.map { Link(catalogue.text("eiaqa_more"), Address.mitigations(asked + [("cursor", $0)])) },
            links: [Link(catalogue.text("eiaqa_register"), Address.register)])
        return try await visit.page("eia/entries", page, AssessmentTablePage.head(page.heading, visit))
    }
}

extension AssessmentEntriesPage.Entry {
    init(_ entry: EIAAPI.LibraryMitigation, _ characteristics: [EIAAPI.Characteristic], _ catalogue: Catalogue) {
        let mitigation = entry.mitigation, action = mitigation.action
        title = mitigation.what
        url = nil
        notes = action.map { [catalogue.text("actions_state_\($0.state)")] } ?? []
        extract = []
        texts = mitigation.measure.map { [AssessmentFormPage.Text(label: catalogue.text("eiaqa_mitigation_measure"), text: $0)] } ?? []
        let about = mitigation.characteristics.map { code in characteristics.first { $0.code == code }?.label ?? code }.joined(separator: ", ")
        let due = (action?.due ?? mitigation.due).map { catalogue.text("eiaqa_mitigation_due", ["date": catalogue.date($0)]) }
        facts = [about.isEmpty ? nil : about, action?.lead ?? mitigation.lead, due, entry.unit.name].compactMap(\.self).joined(separator: " · ")
        let source = Link("\(entry.assessment.reference) \(entry.assessment.title)", Address.published(entry.assessment.id))
        links = EIAAPI.State.listed.contains(entry.assessment.state) ? [source] : []
    }
}
