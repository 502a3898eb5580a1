extension WrittenField {
    /// Ends that are none: a full stop after one of these goes on.
    private static let abbreviations: Set<String> = [
        "e.g", "i.e", "etc", "mr", "mrs", "ms", "dr", "st", "no", "para", "vs", "approx", "insp", "supt", "sgt", "det",
    ]

    /// The sentences as ranges of characters. A line break ends a sentence as well: the items of a list are sentences of their own.
    static func sentences(of characters: [Character]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        func close(at end: Int) {
            if characters[start..<end].contains(where: { $0.isLetter }) { sentences.append(start..<end) }
            start = end
        }
        for index in characters.indices {
            if characters[index].isNewline {
                close(at: index)
            } else if "!?".contains(characters[index]) || (characters[index] == "." && endsSentence(characters, at: index)) {
                close(at: index + 1)
            }
        }
        close(at: characters.count)
        return sentences
    }

    private static func endsSentence(_ characters: [Character], at index: Int) -> Bool {
        guard index + 1 == characters.count || characters[index + 1].isWhitespace || "\"”’')".contains(characters[index + 1]) else { return false }
        var begin = index
        while begin > 0, !characters[begin - 1].isWhitespace, characters[begin - 1] != "(" { begin -= 1 }
        let word = String(characters[begin..<index])
        return word.count > 1 && !abbreviations.contains(word.lowercased())
    }
}
