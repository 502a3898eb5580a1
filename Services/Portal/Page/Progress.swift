import ContractsEvidence

/// How far a unit's workbook is: a bar of one cell an indicator, the best state first, and the same in words. Partials `progress`, `progress-line`.
struct Progress: Sendable {
    struct Cell: Sendable {
        let code: String
    }

    struct Count: Sendable {
        let code: String
        let words: String
    }

    let cells: [Cell]
    let counts: [Count]

    init(_ totals: EvidenceAPI.WorkbookTotals, catalogue: Catalogue) {
        let states: [(code: String, count: Int)] = [
            ("corporately-assured", totals.corporatelyAssured), ("locally-assured", totals.locallyAssured), ("submitted", totals.submitted),
            ("returned", totals.returned),
            ("drafting", totals.drafting), ("not-started", totals.notStarted), ("not-applicable", totals.indicators - totals.applicable),
        ]
        cells = states.flatMap { state in Array(repeating: Cell(code: state.code), count: max(0, state.count)) }
        // An overlay on the assured states, so no cell of its own.
        counts = (states + [("changed-since-assured", totals.changedSinceAssured)]).filter { $0.count > 0 }.map { state in
            Count(code: state.code, words: catalogue.text("progress_\(state.code.replacing("-", with: "_"))", ["count": String(state.count)]))
        }
    }
}
