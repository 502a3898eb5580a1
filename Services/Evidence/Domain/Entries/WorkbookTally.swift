import ContractsEvidence

/// Counts entries into a workbook's totals.
struct WorkbookTally {
    private var states: [EvidenceAPI.EntryState: Int] = [:]
    private var changed = 0

    mutating func count(_ facts: EntryFacts, times: Int = 1) {
        states[facts.state, default: 0] += times
        if facts.changedSinceAssured { changed += times }
    }

    /// - Parameter indicators: how many the phase has; those that were not counted have not been started.
    func totals(of indicators: Int) -> EvidenceAPI.WorkbookTotals {
        func number(_ state: EvidenceAPI.EntryState) -> Int { states[state] ?? 0 }
        let untouched = max(0, indicators - states.values.reduce(0, +))
        return EvidenceAPI.WorkbookTotals(
            indicators: indicators,
            applicable: indicators - number(.notApplicable),
            notStarted: number(.notStarted) + untouched,
            drafting: number(.drafting),
            returned: number(.returned),
            submitted: number(.submitted),
            locallyAssured: number(.locallyAssured),
            corporatelyAssured: number(.corporatelyAssured),
            changedSinceAssured: changed
        )
    }
}
