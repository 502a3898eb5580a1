import Foundation

/// A text of a form that could not be taken, so that it can be copied. What else a form sends, such as choices and versions, is nobody's writing.
struct TypedText: Sendable {
    /// Nil where the field has no name in words.
    let label: String?
    let value: String

    /// Nil where the field holds no text of the reader's.
    init?(_ field: Form.Field, catalogue: Catalogue) {
        let text = field.value.trimmingCharacters(in: .whitespacesAndNewlines)
        let label = catalogue.sentences["error_typed_\(TypedText.kind(field.name))"]
        guard !text.isEmpty, !TypedText.shown.contains(field.name), label != nil || text.contains(where: \.isWhitespace) else { return nil }
        self.label = label
        value = field.value
    }

    /// Of the page that it was typed on, in sentences.
    private static let shown: Set<String> = ["indicatorWording", "return_to"]

    /// The name without the id of what the field is about.
    private static func kind(_ name: String) -> Substring {
        name.firstMatch(of: #/^(.+?)-[0-9a-f]{8}-[0-9a-f-]{27}$/#)?.1 ?? name[...]
    }
}
