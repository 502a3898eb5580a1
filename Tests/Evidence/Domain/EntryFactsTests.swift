import ContractsEvidence
import ContractsQA
import Testing

@testable import EvidenceService

@Suite struct EntryFactsTests {
    @Test(arguments: [
        (EntryFacts(), EvidenceAPI.EntryState.notStarted, EvidenceAPI.Turn.contributor, [EvidenceAPI.Blocker.noEvidence]),
        (EntryFacts(applicabilityProposed: true), .notStarted, .adviser, [.noEvidence]),
        (EntryFacts(applies: false), .notApplicable, .nobody, [.notApplicable]),
        (EntryFacts(progress: .submitted, applies: false, items: 2), .notApplicable, .nobody, [.notApplicable]),
        (EntryFacts(items: 2, incomplete: 1), .drafting, .contributor, [.missingHow]),
        (EntryFacts(items: 2), .drafting, .spoc, []),
        (EntryFacts(progress: .submitted, items: 2), .submitted, .spoc, [.alreadySubmitted]),
        (EntryFacts(progress: .submitted, items: 2, changedSince: true), .submitted, .spoc, []),
        (EntryFacts(progress: .returned, items: 2, openPoints: 2), .returned, .contributor, [.unansweredPoints]),
        (EntryFacts(progress: .returned, items: 2), .returned, .spoc, []),
        (EntryFacts(progress: .returned, items: 0, openPoints: 1), .returned, .contributor, [.noEvidence, .unansweredPoints]),
        (EntryFacts(progress: .locallyAssured, items: 2), .locallyAssured, .adviser, [.unchanged]),
        (EntryFacts(progress: .locallyAssured, items: 2, changedSince: true), .locallyAssured, .spoc, []),
        (EntryFacts(progress: .corporatelyAssured, items: 2), .corporatelyAssured, .nobody, [.unchanged]),
        (EntryFacts(progress: .corporatelyAssured, items: 2, changedSince: true), .corporatelyAssured, .spoc, []),
    ])
    func `follows from what is stored`(facts: EntryFacts, state: EvidenceAPI.EntryState, turn: EvidenceAPI.Turn, blockers: [EvidenceAPI.Blocker]) {
        #expect(facts.state == state)
        #expect(facts.turn == turn)
        #expect(facts.blockers == blockers)
    }

    @Test(arguments: EntryProgress.allCases)
    func `changed since assured is said only of what was assured`(progress: EntryProgress) {
        #expect(EntryFacts(progress: progress, items: 1, changedSince: true).changedSinceAssured == progress.isAssured)
        #expect(!EntryFacts(progress: progress, items: 1).changedSinceAssured)
    }

    @Test(arguments: [EntryProgress.open, .returned])
    func `QA speaks only about what waits for it`(progress: EntryProgress) {
        #expect(progress.afterReturn == nil)
        #expect(progress.afterAssurance(.local) == nil)
        #expect(progress.afterAssurance(.corporate) == nil)
    }

    @Test func `acceptance goes forward, and a late local rating takes nothing back`() {
        #expect(EntryProgress.submitted.afterAssurance(.local) == .locallyAssured)
        #expect(EntryProgress.locallyAssured.afterAssurance(.corporate) == .corporatelyAssured)
        #expect(EntryProgress.corporatelyAssured.afterAssurance(.local) == .corporatelyAssured)
        #expect(EntryProgress.corporatelyAssured.afterReturn == .returned)
    }

    @Test func `totals count every indicator of the phase once, and the denominator leaves out what does not apply`() {
        var tally = WorkbookTally()
        tally.count(EntryFacts(applies: false), times: 2)
        tally.count(EntryFacts(items: 1), times: 3)
        tally.count(EntryFacts(progress: .corporatelyAssured, items: 1, changedSince: true))
        let totals = tally.totals(of: 22)
        #expect(
            totals
                == EvidenceAPI.WorkbookTotals(
                    indicators: 22, applicable: 20, notStarted: 16, drafting: 3, returned: 0, submitted: 0, locallyAssured: 0, corporatelyAssured: 1,
                    changedSinceAssured: 1
                ))
    }
}
