/// A field of the sample with its words and sentences, found once and used by every rule.
struct WrittenField: Sendable {
    let name: String
    let characters: [Character]
    let words: [Word]
    let sentences: [Range<Int>]

    /// A run of letters, digits and the signs that join them, with its place among the characters.
    struct Word: Sendable, Hashable {
        let range: Range<Int>
        let text: String
    }

    init(name: String, text: String) {
        let characters = Array(text)
        self.name = name
        self.characters = characters
        self.words = WrittenField.words(of: characters)
        self.sentences = WrittenField.sentences(of: characters)
    }

    func words(in range: Range<Int>) -> ArraySlice<Word> {
        let start = words.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        let end = words.partitioningIndex { $0.range.lowerBound >= range.upperBound }
        return words[start..<end]
    }

    private static func words(of characters: [Character]) -> [Word] {
        var words: [Word] = []
        var start: Int?
        for index in 0...characters.count {
            let inside = index < characters.count && (isWordCharacter(characters[index]) || (start != nil && joins(characters, at: index)))
            if inside, start == nil { start = index }
            if !inside, let begin = start {
                words.append(Word(range: begin..<index, text: String(characters[begin..<index])))
                start = nil
            }
        }
        return words
    }

    private static func isWordCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }

    /// `&`, `-`, an apostrophe or a full stop between two letters or digits keeps a word together: `P&D`, `anti-social`, `OCU's`, `1.5`.
    private static func joins(_ characters: [Character], at index: Int) -> Bool {
        guard "&-'’.".contains(characters[index]), index > 0, index + 1 < characters.count else { return false }
        return isWordCharacter(characters[index - 1]) && isWordCharacter(characters[index + 1])
    }
}

extension Array {
    /// The first index whose element is in the second half of an array that is parted by `belongsInSecondHalf`.
    fileprivate func partitioningIndex(where belongsInSecondHalf: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsInSecondHalf(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
