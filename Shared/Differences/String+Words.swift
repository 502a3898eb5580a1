extension String {
    /// The text as words, gaps and single other characters; joined they are the text again.
    func words() -> [Substring] {
        var words: [Substring] = []
        var index = startIndex
        while index < endIndex {
            let kind = self[index].wordKind
            var end = self.index(after: index)
            while kind != .other, end < endIndex, self[end].wordKind == kind { formIndex(after: &end) }
            words.append(self[index..<end])
            index = end
        }
        return words
    }
}

extension Array where Element == Substring {
    /// The words cut after each line break, and after the gap that follows a full stop, question mark or exclamation mark.
    func sentences() -> [[Substring]] {
        var sentences: [[Substring]] = []
        var sentence: [Substring] = []
        for word in self {
            let afterStop = sentence.last.map { $0 == "." || $0 == "?" || $0 == "!" } ?? false
            sentence.append(word)
            if word.allSatisfy(\.isWhitespace), afterStop || word.contains(where: \.isNewline) {
                sentences.append(sentence)
                sentence = []
            }
        }
        return sentence.isEmpty ? sentences : sentences + [sentence]
    }
}

private enum WordKind {
    case word, gap, other
}

extension Character {
    fileprivate var wordKind: WordKind {
        if isLetter || isNumber || self == "'" || self == "’" { return .word }
        return isWhitespace ? .gap : .other
    }
}
