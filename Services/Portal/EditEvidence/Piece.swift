import ContractsEvidence

/// A run of words with one fate. Partial `difference`.
struct Piece: Sendable, Equatable {
    let text: String
    let removed: Bool
    let added: Bool
    let kept: Bool

    init(removed text: String) { self.init(text, .removed) }
    init(added text: String) { self.init(text, .added) }
    init(kept text: String) { self.init(text, .same) }

    init(_ text: String, _ kind: EvidenceAPI.PieceKind) {
        self.text = text
        removed = kind == .removed
        added = kind == .added
        kept = kind == .same
    }

    /// What became of one text in another, word by word.
    static func between(_ old: String, _ new: String) -> [Piece] {
        let (old, new) = (words(old), words(new))
        let difference = new.difference(from: old)
        var removed: Set<Int> = [], added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var pieces: [Piece] = []
        var (i, j) = (0, 0)
        func append(_ text: Substring, _ kind: EvidenceAPI.PieceKind) {
            let piece = Piece(String(text), kind)
            if let last = pieces.last, last.removed == piece.removed, last.added == piece.added {
                pieces[pieces.count - 1] = Piece(last.text + piece.text, kind)
            } else {
                pieces.append(piece)
            }
        }
        while i < old.count || j < new.count {
            while i < old.count, removed.contains(i) { append(old[i], .removed); i += 1 }
            while j < new.count, added.contains(j) { append(new[j], .added); j += 1 }
            while i < old.count, j < new.count, !removed.contains(i), !added.contains(j) { append(new[j], .same); i += 1; j += 1 }
        }
        return pieces
    }

    /// Words and the gaps between them; joined they are the text again.
    private static func words(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var rest = text[...]
        while let first = rest.first {
            let word = rest.prefix { $0.isWhitespace == first.isWhitespace }
            words.append(word)
            rest = rest[word.endIndex...]
        }
        return words
    }
}
