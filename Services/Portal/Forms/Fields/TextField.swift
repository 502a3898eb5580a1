/// One line of text. Partial `text-field`.
struct TextField: FormField {
    enum Width: String, Sendable {
        case short, medium
    }

    let id: String
    let name: String
    let label: String
    let value: String
    let hint: String?
    let error: String?
    let type: String
    let width: Width?
    let maximum: Int?
    let autocomplete: String?
    let required: Bool

    init(
        _ name: String, label: String, value: String?, hint: String? = nil, error: String? = nil, type: String = "text", width: Width? = nil,
        maximum: Int? = nil,
        autocomplete: String? = "off", required: Bool = false
    ) {
        self.id = name
        self.name = name
        self.label = label
        self.value = value ?? ""
        self.hint = hint
        self.error = error
        self.type = type
        self.width = width
        self.maximum = maximum
        self.autocomplete = autocomplete
        self.required = required
    }

    var anchor: String { id }
}
