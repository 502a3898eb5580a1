import ContractsActionPlan
import ContractsCore

/// A template as it was typed.
struct TemplateInput: Sendable {
    let indicatorCode: String
    let title: String
    let activity: String
    let resources: String
    let measure: String
    let timescaleDays: String
    let withdrawn: Bool

    init(_ form: Form) {
        indicatorCode = form["indicatorCode"] ?? ""
        title = form["title"] ?? ""
        activity = form["activity"] ?? ""
        resources = form["resources"] ?? ""
        measure = form["measure"] ?? ""
        timescaleDays = form.text("timescaleDays") ?? ""
        withdrawn = form["state"] == TemplateFilter.withdrawn
    }

    init(_ content: ActionPlanAPI.ActionTemplateContent) {
        indicatorCode = content.indicatorCode
        title = content.title
        activity = content.activity
        resources = content.resources ?? ""
        measure = content.measure ?? ""
        timescaleDays = content.timescaleDays.map { String($0) } ?? ""
        withdrawn = content.withdrawn ?? false
    }

    /// Nil, with errors, where it cannot be asked for; what the values may be, the service says.
    func content(errors: inout FieldErrors, catalogue: Catalogue) -> ActionPlanAPI.ActionTemplateContent? {
        let days = Int(timescaleDays)
        if !timescaleDays.isEmpty, days == nil { errors.add("timescaleDays", catalogue.text("templates_error_timescale")) }
        guard errors.isEmpty else { return nil }
        return .init(
            indicatorCode: indicatorCode, title: title, activity: activity, resources: resources.isEmpty ? nil : resources,
            measure: measure.isEmpty ? nil : measure, timescaleDays: days, withdrawn: withdrawn)
    }

    /// - Parameter indicators: codes with their words; empty where they could not be read.
    func fields(_ indicators: [(value: String, label: String)], isNew: Bool, errors: FieldErrors, catalogue: Catalogue) -> [any FormField] {
        func area(_ name: String, _ key: String, _ value: String, hint: String, maximum: Int) -> TextArea {
            TextArea(
                name, label: catalogue.text(key), value: value, hint: catalogue.text(hint), error: errors[name], rows: 4, maximum: maximum, catalogue: catalogue
            )
        }
        let known = indicators.contains { $0.value == indicatorCode } || indicatorCode.isEmpty
        let indicator: any FormField =
            indicators.isEmpty || !known
            ? TextField(
                "indicatorCode", label: catalogue.text("templates_field_indicator"), value: indicatorCode,
                hint: catalogue.text("templates_field_indicator_hint"), error: errors["indicatorCode"], width: .short, maximum: 20)
            : Select(
                "indicatorCode", label: catalogue.text("templates_field_indicator"),
                choices: [(value: "", label: catalogue.text("templates_indicator_choose"))] + indicators, chosen: indicatorCode,
                error: errors["indicatorCode"])
        var fields: [any FormField] = [
            indicator, TextField("title", label: catalogue.text("plans_field_title"), value: title, error: errors["title"], maximum: 200),
            area("activity", "actions_field_activity", activity, hint: "actions_field_activity_hint", maximum: 5000),
            area("resources", "actions_field_resources", resources, hint: "actions_field_resources_hint", maximum: 2000),
            area("measure", "actions_field_measure", measure, hint: "actions_field_measure_hint", maximum: 2000),
            TextField(
                "timescaleDays", label: catalogue.text("templates_field_timescale"), value: timescaleDays,
                hint: catalogue.text("templates_field_timescale_hint"), error: errors["timescaleDays"], width: .short, maximum: 4),
        ]
        if !isNew {
            fields.append(
                Choices(
                    "state", .radio, legend: catalogue.text("plans_field_state"),
                    choices: [
                        .init("offered", catalogue.text("templates_state_offered")),
                        .init(TemplateFilter.withdrawn, catalogue.text("templates_state_withdrawn")),
                    ], chosen: [withdrawn ? TemplateFilter.withdrawn : "offered"]))
        }
        return fields
    }
}
