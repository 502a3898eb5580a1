import ContractsEvidence

extension LogInput {
    /// - Parameter rates: the roles that have an hourly rate, to be named the same way.
    func fields(_ errors: FieldErrors, rates: [String], _ catalogue: Catalogue) -> [any FormField] {
        let about = TextField("text", label: catalogue.text("log_field_text_\(kind.rawValue)"), value: text, error: errors["text"], maximum: 500)
        let day = DateInput("on", legend: catalogue.text("log_field_on"), parts: on, hint: catalogue.text("log_field_on_hint"), error: errors["on"])
        let more = TextArea(
            "detail", label: catalogue.text("log_field_detail"), value: detail, hint: catalogue.text("log_field_optional"), error: errors["detail"],
            maximum: 5_000, catalogue: catalogue)
        switch kind {
        case .learning: return [about, more, day]
        case .risk:
            return [about, step("likelihood", likelihood, errors, catalogue), step("impact", impact, errors, catalogue)] + held(errors, catalogue) + [
                more, day,
            ]
        case .effort: return [about] + spent(errors, rates, catalogue) + [more, day]
        }
    }

    private func step(_ name: String, _ value: String, _ errors: FieldErrors, _ catalogue: Catalogue) -> Choices {
        Choices(
            name, .radio, legend: catalogue.text("log_field_\(name)"), choices: (1...5).map { Choices.Choice(String($0), catalogue.text("log_\(name)_\($0)")) },
            chosen: [value], error: errors[name])
    }

    private func held(_ errors: FieldErrors, _ catalogue: Catalogue) -> [any FormField] {
        [
            TextArea(
                "mitigation", label: catalogue.text("log_field_mitigation"), value: mitigation, error: errors["mitigation"], maximum: 2_000,
                catalogue: catalogue),
            TextField(
                "owner", label: catalogue.text("log_field_owner"), value: owner, hint: catalogue.text("log_field_owner_hint"), error: errors["owner"],
                maximum: 200),
        ]
    }

    private func spent(_ errors: FieldErrors, _ rates: [String], _ catalogue: Catalogue) -> [any FormField] {
        [
            TextField(
                "minutes", label: catalogue.text("log_field_minutes"), value: minutes, hint: catalogue.text("log_field_minutes_hint"), error: errors["minutes"],
                width: .short),
            TextField(
                "role", label: catalogue.text("log_field_role"), value: role,
                hint: rates.isEmpty
                    ? catalogue.text("log_field_role_hint") : catalogue.text("log_field_role_rates", ["roles": rates.joined(separator: ", ")]),
                error: errors["role"], maximum: 100),
            TextField(
                "activity", label: catalogue.text("log_field_activity"), value: activity, hint: catalogue.text("log_field_activity_hint"),
                error: errors["activity"], maximum: 100),
        ]
    }
}
