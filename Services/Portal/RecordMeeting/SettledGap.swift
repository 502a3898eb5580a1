import ContractsCore
import ContractsQA

/// What somebody wrote of a gap that is not open any more: to read and to copy. It is sent along, so that a form that comes back again still has it.
struct SettledGap: Sendable {
    let value: String
    /// Nil where the gap can no longer be read.
    let gap: GapLine?
    let title: String
    let reason: String
    let activity: String
    let text: [Fact]

    /// - Parameter found: the gap as it stands.
    init(_ id: GapID, _ typed: MeetingInput.Outcome, found: QAAPI.Gap?, catalogue: Catalogue) {
        value = id.description
        gap = found.map { GapLine($0, catalogue: catalogue) }
        title = found.map { "\($0.indicator.code) \($0.indicator.strapline)" } ?? catalogue.text("meeting_settled_unknown")
        (reason, activity) = (typed.reason, typed.activity)
        let decided = typed.decision.map { [Fact(catalogue.text("meeting_decision_short"), catalogue.text("meeting_decision_\($0.rawValue)"))] }
        text =
            (decided ?? [])
            + [("meeting_reason", reason), ("meeting_activity", activity)].filter { MeetingInput.said($0.1) != nil }.map { Fact(catalogue.text($0.0), $0.1) }
    }
}
