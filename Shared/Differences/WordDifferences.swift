package import ContractsCore

/// What changed between two texts, word by word.
///
/// Work and memory are bounded whatever the texts: where too many words differ, sentences are compared first and words only inside
/// the sentences that changed; where even that is too much, the whole stretch counts as replaced.
package enum WordDifferences {
    /// Finding differences costs the square of the number of tokens that differ.
    static let limit = 1_200

    package static func between(_ old: String, _ new: String) -> [DifferencePiece] {
        if old == new { return old.isEmpty ? [] : [DifferencePiece(kind: .same, text: new)] }
        var pieces = PieceBuilder()
        compare(old.words(), new.words(), into: &pieces)
        return pieces.pieces
    }

    private static func compare(_ old: [Substring], _ new: [Substring], into pieces: inout PieceBuilder) {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let most = min(old.count, new.count) - start
        let end = zip(old.reversed(), new.reversed()).prefix(most).prefix { $0 == $1 }.count
        pieces.append(.same, new[..<start])
        let (removed, added) = (Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)]))
        if removed.count + added.count <= limit {
            pieces.append(SequenceDifference(from: removed, to: added))
        } else {
            compareSentences(removed, added, into: &pieces)
        }
        pieces.append(.same, new[(new.count - end)...])
    }

    private static func compareSentences(_ old: [Substring], _ new: [Substring], into pieces: inout PieceBuilder) {
        let (before, after) = (old.sentences(), new.sentences())
        guard before.count + after.count <= limit, before.count > 1 || after.count > 1 else {
            pieces.append(.removed, old)
            pieces.append(.added, new)
            return
        }
        for step in SequenceDifference(from: before, to: after).steps {
            switch step {
            case .same(let sentences): pieces.append(.same, sentences.joined())
            case .replaced(let removed, let added):
                let (removed, added) = (Array(removed.joined()), Array(added.joined()))
                if removed.count + added.count <= limit {
                    pieces.append(SequenceDifference(from: removed, to: added))
                } else {
                    pieces.append(.removed, removed)
                    pieces.append(.added, added)
                }
            }
        }
    }
}
