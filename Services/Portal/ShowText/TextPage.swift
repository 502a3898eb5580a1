/// A page of prose from the catalogue. Template `text`.
struct TextPage: Sendable {
    struct Part: Sendable {
        let id: String
        let title: String
        let paragraphs: [String]
        let points: [String]
    }

    let heading: String
    let lede: String
    let parts: [Part]
}
