import Foundation

/// A field of an item that two people may have changed.
enum EvidenceField: Sendable, Equatable {
    case text(Text)
    case date(Dated)
    case list(Listed)
    case choice(Chosen)
    /// How the item meets the indicator of that key; the indicator may have come or gone.
    case how(String)

    enum Text: String, Sendable, CaseIterable {
        case title, whatWasDone, whatChanged, sources, owner, authors
    }

    enum Dated: String, Sendable, CaseIterable {
        case from, until, reviewBy
    }

    enum Listed: String, Sendable, CaseIterable {
        case kind, characteristics, aims
    }

    enum Chosen: String, Sendable, CaseIterable {
        case marking, publication
    }

    /// In the order of the form.
    static func all(_ mine: EvidenceInput, _ theirs: EvidenceInput) -> [EvidenceField] {
        let keys = mine.cited.map(\.key) + theirs.cited.map(\.key).filter { key in !mine.cited.contains { $0.key == key } }
        let what: [EvidenceField] = [.text(.title), .text(.whatWasDone), .text(.whatChanged), .date(.from), .date(.until), .list(.kind)]
        let bears: [EvidenceField] = [.list(.characteristics), .list(.aims), .text(.sources), .date(.reviewBy)]
        return what + keys.map(EvidenceField.how) + bears + [.choice(.marking), .choice(.publication), .text(.owner), .text(.authors)]
    }

    var name: String {
        switch self {
        case .text(let text): text.rawValue
        case .date(let date): date.rawValue
        case .list(let list): list.rawValue
        case .choice(let choice): choice.rawValue
        case .how(let key): EvidenceWords.howName(key)
        }
    }

    /// Under which the conflict page asks whose value holds.
    var choiceName: String { "settle-\(name)" }

    /// Whether it is written in sentences, and can be brought together by hand.
    var isWritten: Bool {
        switch self {
        case .text, .how: true
        case .date, .list, .choice: false
        }
    }

    func isSame(_ one: EvidenceInput, _ other: EvidenceInput) -> Bool {
        switch self {
        case .text, .choice: trimmed(one) == trimmed(other)
        case .date(let date): one[keyPath: date.path] == other[keyPath: date.path]
        case .list(let list): Set(one[keyPath: list.path]) == Set(other[keyPath: list.path])
        case .how: trimmed(one) == trimmed(other) && isGone(from: one) == isGone(from: other)
        }
    }

    /// Whether the indicator is not cited (any more).
    func isGone(from input: EvidenceInput) -> Bool {
        guard case .how(let key) = self else { return false }
        return !input.cited.contains { $0.key == key }
    }

    /// What is written; empty for what is not.
    func writing(in input: EvidenceInput) -> String {
        switch self {
        case .text(let text): input[keyPath: text.path]
        case .choice(let choice): input[keyPath: choice.path]
        case .how(let key): input.cited.first { $0.key == key }?.how ?? ""
        case .date, .list: ""
        }
    }

    func take(from theirs: EvidenceInput, into input: inout EvidenceInput) {
        switch self {
        case .text(let text): input[keyPath: text.path] = theirs[keyPath: text.path]
        case .date(let date): input[keyPath: date.path] = theirs[keyPath: date.path]
        case .list(let list): input[keyPath: list.path] = theirs[keyPath: list.path]
        case .choice(let choice): input[keyPath: choice.path] = theirs[keyPath: choice.path]
        case .how(let key):
            let item = theirs.cited.first { $0.key == key }
            guard let item else { return input.cited.removeAll { $0.key == key } }
            if let index = input.cited.firstIndex(where: { $0.key == key }) { input.cited[index] = item } else { input.cited.append(item) }
        }
    }

    private func trimmed(_ input: EvidenceInput) -> String {
        writing(in: input).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension EvidenceField.Text {
    var path: WritableKeyPath<EvidenceInput, String> {
        switch self {
        case .title: \.title
        case .whatWasDone: \.whatWasDone
        case .whatChanged: \.whatChanged
        case .sources: \.sources
        case .owner: \.owner
        case .authors: \.authors
        }
    }
}

extension EvidenceField.Dated {
    var path: WritableKeyPath<EvidenceInput, DateParts> {
        switch self {
        case .from: \.from
        case .until: \.until
        case .reviewBy: \.reviewBy
        }
    }
}

extension EvidenceField.Listed {
    var path: WritableKeyPath<EvidenceInput, [String]> {
        switch self {
        case .kind: \.kinds
        case .characteristics: \.characteristics
        case .aims: \.aims
        }
    }
}

extension EvidenceField.Chosen {
    var path: WritableKeyPath<EvidenceInput, String> {
        switch self {
        case .marking: \.marking
        case .publication: \.publication
        }
    }
}
