import ContractsActionPlan

/// A template as those read it who do not keep them. Template `actions/template`.
struct TemplatePage: Sendable {
    let caption: String
    let heading: String
    let state: ActionMark
    let facts: [Fact]

    init(_ template: ActionPlanAPI.ActionTemplate, catalogue: Catalogue) {
        let content = template.content
        caption = catalogue.text("templates_caption", ["code": content.indicatorCode])
        heading = content.title
        state = catalogue.templateState(content)
        let said: [(String, String?)] = [
            ("actions_field_activity", content.activity), ("templates_column_resources", content.resources), ("actions_field_measure", content.measure),
            ("templates_field_timescale", content.timescaleDays.map { catalogue.text("actions_days", count: $0) }),
        ]
        facts = said.compactMap { key, value in value.map { Fact(catalogue.text(key), $0) } }
    }
}
