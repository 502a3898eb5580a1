import ContractsEvidence
import ContractsQA
import Postgres

/// What submissions and QA have made of an indicator in a unit. What the reader sees is `EntryFacts.state`.
enum EntryProgress: String, PostgresCodable, CaseIterable {
    /// Never submitted.
    case open
    case returned
    case submitted
    case locallyAssured = "locally-assured"
    case corporatelyAssured = "corporately-assured"

    var isAssured: Bool { self == .locallyAssured || self == .corporatelyAssured }

    /// Whether QA holds a submission that no longer says what stands once the evidence changes.
    var concernsQA: Bool { isAssured || self == .submitted }

    /// What a return makes of it; nil where nothing waits for QA.
    var afterReturn: EntryProgress? {
        switch self {
        case .open, .returned: nil
        case .submitted, .locallyAssured, .corporatelyAssured: .returned
        }
    }

    /// What an acceptance makes of it; nil where nothing waits for QA. A later local rating does not undo a corporate one.
    func afterAssurance(_ stage: QAEvents.Stage) -> EntryProgress? {
        switch (self, stage) {
        case (.open, _), (.returned, _): nil
        case (.corporatelyAssured, _), (_, .corporate): .corporatelyAssured
        case (_, .local): .locallyAssured
        }
    }
}
