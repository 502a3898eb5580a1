/// Radio buttons or checkboxes. Partial `choices`.
struct Choices: FormField {
    enum Kind: String, Sendable {
        case radio, checkbox
    }

    struct Option: Sendable {
        let id: String
        let name: String
        let type: Kind
        let value: String
        let label: String
        let hint: String?
        let checked: Bool
    }

    /// What may be chosen.
    struct Choice: Sendable {
        let value: String
        let label: String
        let hint: String?

        init(_ value: String, _ label: String, hint: String? = nil) {
            self.value = value
            self.label = label
            self.hint = hint
        }
    }

    let id: String
    let legend: String
    let hint: String?
    let error: String?
    let inline: Bool
    let options: [Option]

    init(
        _ name: String, _ kind: Kind, legend: String, choices: [Choice], chosen: some Sequence<String>, hint: String? = nil, error: String? = nil,
        inline: Bool = false
    ) {
        let chosen = Set(chosen)
        self.id = name
        self.legend = legend
        self.hint = hint
        self.error = error
        self.inline = inline
        self.options = choices.map { choice in
            Option(
                id: "\(name)-\(choice.value)", name: name, type: kind, value: choice.value, label: choice.label, hint: choice.hint,
                checked: chosen.contains(choice.value)
            )
        }
    }

    var anchor: String { options.first?.id ?? id }
}
