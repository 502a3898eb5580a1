import ContractsEvidence
import ContractsQA
import Foundation

/// How the QA service's part of an indicator's story joins the evidence service's.
enum QAStory {
    /// What the evidence service does not tell, or tells only after it was told: submissions, changes and applicability are its own.
    static func isOwn(_ kind: QAAPI.HistoryKind) -> Bool {
        switch kind {
        case .submitted, .changed, .applicability: false
        case .returned, .accepted, .gapOpened, .gapAgreed, .gapAccepted, .gapDiscussed, .gapClosed, .actionChanged: true
        }
    }

    /// The key of the sentence that says it.
    static func sentence(_ step: QAAPI.HistoryStep) -> String {
        switch (step.kind, step.closure, step.actionState) {
        case (.actionChanged, _, let state?): "story_action-changed_\(state)"
        case (.gapOpened, _, .some): "story_gap-opened_again"
        case (.gapClosed, .followed?, .some): "story_gap-closed_cancelled"
        case (.gapClosed, let closure?, _): "story_gap-closed_\(closure.rawValue)"
        default: "story_\(step.kind.rawValue)"
        }
    }

    /// Whether both mean the same: then the judge's own words stand.
    static func tells(_ step: QAAPI.HistoryStep, of other: EvidenceAPI.TrailStep) -> Bool {
        let same =
            switch (step.kind, step.stage, other.kind) {
            case (.returned, _, .returned), (.accepted, .local, .locallyAssured), (.accepted, .corporate, .corporatelyAssured): true
            default: false
            }
        return same && abs(step.at.timeIntervalSince(other.at)) < 1
    }
}

extension Assurance.Step {
    init(_ step: QAAPI.HistoryStep, _ catalogue: Catalogue) {
        at = step.at.formatted(.iso8601)
        when = catalogue.time(step.at)
        let person = step.by.map { catalogue.person($0.name, rank: $0.rank) } ?? catalogue.text("story_nobody")
        let values = ["person": person, "stage": step.stage.map { catalogue.stage($0) } ?? "", "rating": step.step?.label ?? ""]
        text = catalogue.text(QAStory.sentence(step), values)
        detail = step.detail
        url = step.gap.map(Address.gap) ?? step.submission.map(Address.submission)
    }
}
