import ContractsCore
import ContractsQA

/// One gap: the ratings that made it, the meetings that spoke of it, what became of it. Template `qa/gap`.
struct GapPage: Sendable {
    let caption: String
    let heading: String
    let primary: Link?
    let gap: GapLine
    let proposed: String?
    let ratings: [EarlierRating]
    let meetings: [Link]
    let links: [Link]

    init(_ detail: QAAPI.GapDetail, catalogue: Catalogue) {
        let gap = detail.gap
        caption = gap.unit.name
        heading = catalogue.text("gap_heading", ["code": gap.indicator.code, "strapline": gap.indicator.strapline])
        primary = detail.mayMeet && gap.state == .open ? Link(catalogue.text("meeting_record"), Address.newMeeting(gap.unit.id)) : nil
        self.gap = GapLine(gap, catalogue: catalogue)
        proposed = gap.proposedActivity
        ratings = detail.ratings.map { EarlierRating($0, answers: [], catalogue: catalogue) }
        meetings = detail.meetings.map { Link(catalogue.text("meeting_line", ["date": catalogue.date($0.on)]), Address.meeting($0.id)) }
        links =
            [
                Link(catalogue.text("rate_link_indicator"), Address.indicator(gap.indicator.id, in: gap.unit.id)),
                Link(catalogue.text("gaps_link"), Address.gaps(gap.unit.id)),
            ]
            + (gap.follows.map { [Link(catalogue.text("gap_follows"), Address.gap($0))] } ?? [])
    }
}
