import Hummingbird

/// Advice on a text while it is written, for `hints.js`. Without JavaScript it stands on the page whenever the form comes back.
enum AdviseOnWriting {
    struct Answer: Encodable {
        let hints: [String: [String]]
    }

    static func advise(_ visit: Visit, _ form: Form) async throws -> Response {
        try visit.json(Answer(hints: try await visit.advice(on: EvidenceInput(form))))
    }
}
