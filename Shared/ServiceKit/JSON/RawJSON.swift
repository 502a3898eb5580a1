/// JSON that is there already, such as a document that the database keeps: `JSONObject` puts it into its text as it is. Whoever makes one answers for it.
package struct RawJSON: Sendable, Hashable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }
}
