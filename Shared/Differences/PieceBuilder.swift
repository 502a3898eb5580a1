import ContractsCore

/// Gathers words into pieces: neighbours with the same fate become one.
struct PieceBuilder {
    private struct Run {
        let kind: PieceKind
        var text: String
    }

    private var runs: [Run] = []

    mutating func append(_ kind: PieceKind, _ words: some Sequence<Substring>) {
        let text = words.joined()
        guard !text.isEmpty else { return }
        if let last = runs.indices.last, runs[last].kind == kind {
            runs[last].text += text
        } else {
            runs.append(Run(kind: kind, text: text))
        }
    }

    mutating func append(_ difference: SequenceDifference<Substring>) {
        for step in difference.steps {
            switch step {
            case .same(let words): append(.same, words)
            case .replaced(let removed, let added):
                append(.removed, removed)
                append(.added, added)
            }
        }
    }

    var pieces: [DifferencePiece] {
        runs.map { DifferencePiece(kind: $0.kind, text: $0.text) }
    }
}
