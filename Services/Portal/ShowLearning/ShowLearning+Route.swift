import ContractsCore
import ContractsEIA
import Hummingbird

/// What quality assurance found elsewhere, without names, to learn from (I8).
enum ShowLearning {
    static func show(_ visit: Visit) async throws -> Response {
        let catalogue = visit.catalogue
        let asked = ["q", "category", "severity"].compactMap { name in visit.query(name).map { (name: name, value: String($0.prefix(200))) } }
        let query = asked.map { ($0.name, $0.value) } + [("limit", "50")] + (visit.query("cursor").map { [("cursor", $0)] } ?? [])
        let found = try await visit.eia(EIAAPI.listLearning, query: query)
        let guide = try await SearchRegister.guide(visit)?.document
        let any = [(value: "", label: catalogue.text("eiaqa_any"))]
        let fields: [any FormField] = [
            TextField("q", label: catalogue.text("eiaqa_learning_words"), value: visit.query("q"), type: "search"),
            Select(
                "category", label: catalogue.text("eiaqa_field_category"),
                choices: any + (guide?.categories ?? []).map { (value: $0.code, label: $0.label) }, chosen: visit.query("category")),
            Select(
                "severity", label: catalogue.text("eiaqa_field_severity"),
                choices: any + EIAAPI.Severity.allCases.map { (value: $0.rawValue, label: catalogue.severity($0)) }, chosen: visit.query("severity")),
        ]
        let page = AssessmentEntriesPage(
            tabs: try AssessmentTabs(.learning, visit), heading: catalogue.text("eiaqa_learning"), lede: catalogue.text("eiaqa_learning_lede"),
            form: AssessmentTablePage.Form(Address.learning, fields, asked: !asked.isEmpty),
            summary: catalogue.text(found.next == nil ? "eiaqa_learning_found" : "eiaqa_learning_part", count: found.items.count),
            entries: found.items.map { AssessmentEntriesPage.Entry($0, guide?.sections ?? [], catalogue) },
            emptyState: found.items.isEmpty ? Empty(catalogue.text(asked.isEmpty ? "eiaqa_learning_empty" : "eiaqa_learning_empty_search")) : nil,
            more: found.next.map { Link(catalogue.text("eiaqa_more"), Address.learning(asked + [("cursor", $0)])) },
            links: [Link(catalogue.text("eiaqa_register"), Address.register)])
        return try await visit.page("eia/entries", page, AssessmentTablePage.head(page.heading, visit))
    }
}

extension AssessmentEntriesPage.Entry {
    init(_ point: EIAAPI.LearningPoint, _ sections: [EIAAPI.Section], _ catalogue: Catalogue) {
        title = point.categoryLabel
        url = nil
        notes = [catalogue.severity(point.severity)]
        extract = []
        let answer = point.answer.map { [AssessmentFormPage.Text(label: catalogue.text("eiaqa_learning_answer"), text: $0)] } ?? []
        texts = [AssessmentFormPage.Text(label: catalogue.text("eiaqa_learning_point"), text: point.text)] + answer
        facts = [sections.first { $0.key == point.section }?.title ?? point.section, catalogue.date(point.at)].joined(separator: " · ")
        links = []
    }
}
