import ContractsCore
import ContractsQA

/// A unit's gaps (Q5). Template `qa/gaps`.
struct GapsPage: Sendable {
    let caption: String
    let heading: String
    let summary: String
    let primary: Link?
    let filters: [FrameLink]
    let gaps: [GapLine]
    let emptyState: Empty?
    let links: [Link]

    /// - Parameters:
    ///   - state: the state that is looked at; nil for all.
    ///   - mayMeet: whether recording a meeting is offered; the service decides.
    init(_ gaps: [QAAPI.Gap], unit: UnitID, unitName: String, state: QAAPI.GapState?, mayMeet: Bool, catalogue: Catalogue) {
        caption = unitName
        heading = catalogue.text("gaps_title")
        let open = gaps.count { $0.state == .open }
        summary = catalogue.text("gaps_summary", count: open)
        primary = mayMeet && open > 0 ? Link(catalogue.text("meeting_record"), Address.newMeeting(unit)) : nil
        let shown = state.map { state in gaps.filter { $0.state == state } } ?? gaps
        let all = FrameLink(catalogue.text("gaps_all"), Address.gaps(unit), current: state == nil)
        filters =
            [all]
            + QAAPI.GapState.allCases.filter { each in each == state || gaps.contains { $0.state == each } }
            .map { FrameLink(catalogue.text("gap_state_\($0.rawValue)"), Address.gaps(unit, state: $0), current: $0 == state) }
        self.gaps = shown.map { GapLine($0, catalogue: catalogue) }
        emptyState = shown.isEmpty ? Empty(catalogue.text(gaps.isEmpty ? "gaps_empty" : "gaps_empty_filter")) : nil
        links = [
            Link(catalogue.text("meetings_link"), Address.meetings(unit)), Link(catalogue.text("rate_link_ratings"), Address.ratings(unit)),
            Link(catalogue.text("ratings_link_workbook"), Address.workbook(unit)),
        ]
    }
}
