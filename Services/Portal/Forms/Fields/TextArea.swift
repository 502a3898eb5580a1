/// Text of several lines. Partial `text-area`.
struct TextArea: FormField {
    struct Hint: Sendable {
        let text: String
    }

    let id: String
    let name: String
    let label: String
    let value: String
    let hint: String?
    let error: String?
    let rows: Int
    let maximum: Int?
    /// How many characters are left, in words.
    let countText: String?
    /// Whether it has a place for advice on what is written.
    let advice: Bool
    let hints: [Hint]

    init(
        _ name: String, id: String? = nil, label: String, value: String?, hint: String? = nil, error: String? = nil, rows: Int = 4, maximum: Int? = nil,
        advice: [String]? = nil,
        catalogue: Catalogue
    ) {
        let value = value ?? ""
        self.id = id ?? name
        self.name = name
        self.label = label
        // A browser drops one line break after the tag.
        self.value = value.hasPrefix("\n") ? "\n" + value : value
        self.hint = hint
        self.error = error
        self.rows = rows
        self.maximum = maximum
        self.countText = maximum.map { catalogue.charactersLeft($0 - value.unicodeScalars.count) }
        self.advice = advice != nil
        self.hints = (advice ?? []).map(Hint.init)
    }

    var anchor: String { id }
}

extension Catalogue {
    fileprivate func charactersLeft(_ count: Int) -> String {
        text(count < 0 ? "form_characters_over" : "form_characters_left", ["count": String(abs(count))])
    }
}
