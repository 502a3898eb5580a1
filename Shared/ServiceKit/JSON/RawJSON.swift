/// JSON that is there already, such as a document that the database keeps: `JSONWriter` puts it into its text as it is. Whoever makes one answers for it.
package struct RawJSON: Encodable, Sendable, Hashable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// For `JSONWriter` alone, which does not ask for this.
    package func encode(to encoder: any Encoder) throws {
        throw EncodingError.invalidValue(self, .init(codingPath: encoder.codingPath, debugDescription: "only JSONWriter takes JSON as it is"))
    }
}
