import ContractsEvidence

/// Nothing says when it happened: neither the date fields nor the text.
enum MissingDate {
    static func hints(for sample: EvidenceAPI.WritingSample) -> [EvidenceAPI.WritingHint] {
        guard !sample.hasDates, sample.whatWasDone.contains(where: { $0.isLetter }) else { return [] }
        guard ![sample.title, sample.whatWasDone, sample.whatChanged].contains(where: saysWhen) else { return [] }
        return [.init(kind: .noDate, field: "hasDates")]
    }

    /// A year, or a date in figures. A month's name alone says too little, and "May" and "March" are words as well.
    static func saysWhen(_ text: String) -> Bool {
        text.contains(#/(?<![0-9])(19|20)[0-9]{2}(?![0-9])|(?<![0-9])[0-3]?[0-9][\/.-][01]?[0-9][\/.-]([0-9]{2})(?![0-9])/#)
    }
}
