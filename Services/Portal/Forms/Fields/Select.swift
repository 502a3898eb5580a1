/// A choice from a long list. Partial `select`.
struct Select: FormField {
    struct Option: Sendable {
        let value: String
        let label: String
        let selected: Bool
    }

    let id: String
    let name: String
    let label: String
    let hint: String?
    let error: String?
    let options: [Option]

    /// - Parameter chosen: a value that is not among the choices selects the first.
    init(_ name: String, label: String, choices: [(value: String, label: String)], chosen: String?, hint: String? = nil, error: String? = nil) {
        self.id = name
        self.name = name
        self.label = label
        self.hint = hint
        self.error = error
        self.options = choices.map { Option(value: $0.value, label: $0.label, selected: $0.value == chosen) }
    }

    var anchor: String { id }
}
