/// What happened to a piece of text.
package enum PieceKind: String, Codable, Sendable, CaseIterable {
    case same
    case added
    case removed
}

/// A run of words with one fate.
package struct DifferencePiece: Codable, Sendable, Equatable {
    package let kind: PieceKind
    package let text: String

    package init(kind: PieceKind, text: String) {
        self.kind = kind
        self.text = text
    }
}
