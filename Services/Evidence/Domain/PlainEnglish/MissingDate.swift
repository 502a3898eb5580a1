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
        text.split { !($0.isNumber || "/.-".contains($0)) }.contains { word in
            let numbers = word.split { !$0.isNumber }.map(String.init)
            return numbers.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) } || isDayMonthYear(numbers.compactMap(Int.init))
        }
    }

    private static func isDayMonthYear(_ numbers: [Int]) -> Bool {
        numbers.count == 3 && (1...31).contains(numbers[0]) && (1...12).contains(numbers[1]) && (0...99).contains(numbers[2])
    }
}
