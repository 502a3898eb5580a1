import ContractsCore
import ContractsEIA

/// An assessment as it was frozen, for those who judge it: every section with what changed, blanks, advice and points, and the form for a new point. Template `eia/review-sheet`.
struct ReviewSheetPage: Sendable {
    struct Difference: Sendable {
        let label: String
        let pieces: [Piece]
    }

    struct Section: Sendable {
        let reading: SectionReading
        /// "Changed since round 1"
        let since: String?
        let differences: [Difference]
        let points: [FeedbackPointView]
        let add: Link?
    }

    struct Jump: Sendable {
        let url: String
        let label: String
        /// "changed · 2 points"
        let facts: String?
    }

    /// A button that needs no form of its own.
    struct Press: Sendable {
        let action: String
        let etag: String
        let idempotencyKey: String
        let label: String
    }

    struct PointForm: Sendable {
        let action: String
        let idempotencyKey: String
        let errorSummary: ErrorSummary?
        let fields: [AnyField]
    }

    let caption: String
    let heading: String
    let state: AssessmentMark
    let submitted: String
    let note: String?
    let notices: [AssessmentFormPage.Notice]
    let take: Press?
    let release: Press?
    let primary: Link?
    let acts: [Link]
    let rounds: [FrameLink]
    let summary: String
    /// What was proposed as this round was submitted.
    let proposal: String
    /// Against the round before; nil where it is the same.
    let proposalDifference: Difference?
    let jumps: [Jump]
    let sections: [Section]
    let form: PointForm?
    let links: [Link]
}
