import ContractsEIA

extension EIAAPI.ScreeningGuide {
    /// What the answers come to: the first rule that holds decides (I2).
    /// - Parameter answers: by question.
    func decide(_ answers: [Int: EIAAPI.ScreeningAnswer]) -> EIAAPI.ScreeningResult {
        let missing = questions.map(\.number).filter { answers[$0] == nil }
        for rule in rules {
            guard let decidedBy = rule.decidingQuestions(answers) else { continue }
            return .init(outcome: rule.outcome, decidedBy: decidedBy, because: rule.because, missing: missing)
        }
        // A guide is imported only with a last rule that always holds; a full assessment is the safe answer all the same.
        return .init(outcome: .full, decidedBy: [], because: "", missing: missing)
    }
}

extension EIAAPI.ScreeningRule {
    /// None where it does not hold.
    func decidingQuestions(_ answers: [Int: EIAAPI.ScreeningAnswer]) -> [Int]? {
        func holds(_ question: Int) -> Bool { answers[question].map(self.answers.contains) ?? false }
        let some = any.filter(holds)
        guard any.isEmpty || !some.isEmpty, all.allSatisfy(holds) else { return nil }
        return (all + some).sorted()
    }
}
