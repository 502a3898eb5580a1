extension SearchPage.Piece {
    /// Takes a snippet apart in which matches stand between U+E000 and U+E001.
    static func pieces(_ snippet: String) -> [SearchPage.Piece] {
        var pieces: [SearchPage.Piece] = []
        var text = ""
        var inMatch = false
        func flush() {
            if !text.isEmpty { pieces.append(SearchPage.Piece(match: inMatch, text: text)) }
            text = ""
        }
        for scalar in snippet.unicodeScalars {
            switch scalar {
            case "\u{E000}", "\u{E001}":
                flush()
                inMatch = scalar == "\u{E000}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        flush()
        return pieces
    }
}
