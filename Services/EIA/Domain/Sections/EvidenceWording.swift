import Foundation

/// What a cell says of the evidence, as far as its words tell.
struct EvidenceWording: Sendable {
    /// In lower case, by single spaces, without punctuation at the ends; empty where nothing is written.
    let words: String

    init(_ text: String?) {
        let words = (text ?? "").lowercased().replacingOccurrences(of: "’", with: "'").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        self.words = words.trimmingCharacters(in: .punctuationCharacters)
    }

    var isBlank: Bool { words.isEmpty }

    /// That nobody knows, or that nobody looked.
    var saysNoData: Bool {
        EvidenceWording.nothing.contains(words) || EvidenceWording.noData.contains { words.contains($0) }
    }

    /// That somebody will do something.
    var saysPlan: Bool {
        words.split { !$0.isLetter }.contains { EvidenceWording.plan.contains(String($0)) }
    }

    private static let nothing: Set = ["none", "n/a", "na", "nil", "not applicable", "unknown", "tbc", "tba", "as above", "see above"]
    private static let noData = [
        "no data", "no evidence", "no information", "no figures", "no statistics", "no records", "no known", "not known", "not recorded", "not collected",
        "not monitored", "not held", "not available", "don't know", "do not know", "lack of data", "data is missing", "data are missing",
    ]
    private static let plan: Set = [
        "will", "shall", "plan", "plans", "planned", "ask", "asking", "survey", "consult", "collect", "record", "find", "research", "review", "measure", "by",
        "until", "engage",
    ]
}
