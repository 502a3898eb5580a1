import ContractsEvidence
import ServiceKit

extension SubmitEntries {
    enum Refused: Refusal {
        /// Titles of the items that are not as the person saw them.
        case changedMeanwhile([String])
        /// Codes of entries with what stands in their way.
        case blocked([(code: String, blockers: [EvidenceAPI.Blocker])])

        var problem: ProblemError {
            switch self {
            case .changedMeanwhile(let titles):
                .conflict(
                    "changed-since-preview", "Changed since you looked: \(titles.prefix(5).joined(separator: "; ")). Look at what would be submitted once more."
                )
            case .blocked(let entries):
                .conflict("entries-blocked", entries.map { "\($0.code) \($0.blockers.map(\.words).joined(separator: " and "))" }.joined(separator: "; ") + ".")
            }
        }
    }
}

extension EvidenceAPI.Blocker {
    fileprivate var words: String {
        switch self {
        case .noEvidence: "has no evidence"
        case .unansweredPoints: "has points that are not answered"
        case .alreadySubmitted: "was submitted already and has not changed since"
        case .notApplicable: "does not apply to this unit"
        case .unchanged: "has not changed since it was assured"
        case .missingHow: "has evidence that does not say how it meets the indicator"
        }
    }
}
