import ContractsActionPlan
import ContractsCore
import ContractsQA

/// A gap in a list, and at the head of its page. Partial `qa/gap`.
struct GapLine: Sendable {
    let id: String
    let url: String
    let code: String
    let strapline: String
    let indicatorURL: String
    let unit: String
    let state: String
    let stateCode: String
    let mark: RatingMark
    let opened: String
    let comment: String?
    /// Why it was accepted, or how it was closed.
    let outcome: String?
    let action: Link?
    let actionFacts: String?

    init(_ gap: QAAPI.Gap, catalogue: Catalogue) {
        id = "gap-\(gap.id)"
        url = Address.gap(gap.id)
        code = gap.indicator.code
        strapline = gap.indicator.strapline
        indicatorURL = Address.indicator(gap.indicator.id, in: gap.unit.id)
        unit = gap.unit.name
        state = catalogue.text("gap_state_\(gap.state.rawValue)")
        stateCode = gap.state.rawValue
        mark = RatingMark(gap.step, gap.stage)
        opened = catalogue.text("gap_opened", ["date": catalogue.date(gap.openedAt), "stage": catalogue.stage(gap.stage)])
        comment = gap.comment
        let closed = gap.closure.map { closure in
            catalogue.text("gap_closed_\(closure.rawValue)", ["date": gap.closedAt.map { catalogue.date($0) } ?? ""])
        }
        outcome = closed ?? gap.reason.map { catalogue.text(gap.state == .accepted ? "gap_reason_accepted" : "gap_reason", ["reason": $0]) }
        action = gap.action.map { Link($0.activity, Address.action(ActionID($0.action))) }
        actionFacts = gap.action.map { action in
            catalogue.text(
                action.due == nil ? "gap_action" : "gap_action_due",
                [
                    "state": catalogue.text("gap_action_state_\(action.state)"), "lead": action.lead ?? catalogue.text("gap_action_no_lead"),
                    "date": action.due.map { catalogue.date($0) } ?? "",
                ])
        }
    }
}
