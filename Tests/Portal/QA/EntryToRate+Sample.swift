import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation

extension QAAPI.EntryToRate {
    /// An entry at the corporate stage, as the service answers.
    static func sample(
        state: QAAPI.EntryState = .waitingCorporate, mayRate: Bool = true, bar: QAAPI.Bar? = nil, superseded: SubmissionID? = nil, position: Int? = 1,
        waiting: Int = 1, revisions: [QAAPI.JudgedRevision] = []
    ) -> QAAPI.EntryToRate {
        let person = QAAPI.Assessor(subject: "spoc", name: "SPOC, Enfield", rank: "Inspector")
        func steps(_ words: [String]) -> [EvidenceAPI.RatingStep] {
            words.enumerated().map { EvidenceAPI.RatingStep(step: $0 + 1, code: "s\($0 + 1)", label: $1) }
        }
        return QAAPI.EntryToRate(
            unit: QAAPI.UnitName(id: .new(), code: "YE", name: "Enfield", known: true),
            indicator: QAAPI.IndicatorName(id: .new(), code: "1B", strapline: "Knowing communities", wording: "Working with partners"), submission: .new(),
            submittedAt: Date(), submittedBy: person, indicatorSHA256: "", submissionSHA256: "", state: state, stage: bar == nil && mayRate ? .corporate : nil,
            scales: EvidenceAPI.RatingScales(local: steps(["a", "b", "c", "d"]), corporate: steps(["e", "f", "g", "h"])), revisions: revisions, answers: [],
            ratings: [], changedSince: [],
            superseded: superseded.map { QAAPI.Superseded(by: $0, submittedAt: Date(), submittedBy: person) }, mayRate: mayRate, bar: bar,
            place: QAAPI.Place(stage: .corporate, position: position, waiting: waiting), etag: "\"1\"")
    }
}
