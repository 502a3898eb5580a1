import ContractsEvidence

/// Something was done, but the text does not say what came of it.
enum MissingOutcome {
    /// Answers that are none.
    private static let nothing: Set<String> = [
        "", "n/a", "na", "none", "none yet", "nothing", "nothing yet", "not known", "unknown", "tbc", "tba", "to be confirmed", "-",
    ]

    static func hints(for sample: EvidenceAPI.WritingSample) -> [EvidenceAPI.WritingHint] {
        guard sample.whatWasDone.contains(where: { $0.isLetter }) else { return [] }
        let said = sample.whatChanged.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        let answer = said.hasSuffix(".") ? String(said.dropLast()) : said
        guard nothing.contains(answer) else { return [] }
        return [.init(kind: .noOutcome, field: "whatChanged", excerpt: answer.isEmpty ? nil : sample.whatChanged)]
    }
}
