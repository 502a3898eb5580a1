import ContractsCore
import Differences

/// A run of words with one fate. Partial `difference`.
struct Piece: Sendable, Equatable {
    let text: String
    let removed: Bool
    let added: Bool
    let kept: Bool

    init(removed text: String) { self.init(text, .removed) }
    init(added text: String) { self.init(text, .added) }
    init(kept text: String) { self.init(text, .same) }

    init(_ text: String, _ kind: PieceKind) {
        self.text = text
        removed = kind == .removed
        added = kind == .added
        kept = kind == .same
    }

    /// What became of one text in another, word by word.
    static func between(_ old: String, _ new: String) -> [Piece] {
        WordDifferences.between(old, new).map { Piece($0.text, $0.kind) }
    }
}
