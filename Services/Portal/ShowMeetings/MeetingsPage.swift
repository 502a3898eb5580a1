import ContractsCore
import ContractsQA

/// A unit's meetings, newest first. Template `qa/meetings`.
struct MeetingsPage: Sendable {
    struct Row: Sendable {
        let url: String
        let on: String
        let people: String
        let outcome: String
    }

    let caption: String
    let heading: String
    let meetings: [Row]
    let emptyState: Empty?
    let links: [Link]

    init(_ meetings: [QAAPI.Meeting], unit: UnitID, unitName: String, catalogue: Catalogue) {
        caption = unitName
        heading = catalogue.text("meetings_title")
        self.meetings = meetings.map { meeting in
            let actions = meeting.gaps.count { $0.decision == .action }
            return Row(
                url: Address.meeting(meeting.id), on: catalogue.date(meeting.on), people: catalogue.text("meetings_people", count: meeting.attendees.count),
                outcome: catalogue.text("meetings_outcome", count: meeting.gaps.count, ["actions": catalogue.text("meetings_actions", count: actions)]))
        }
        emptyState = meetings.isEmpty ? Empty(catalogue.text("meetings_empty"), action: catalogue.text("meetings_empty_action")) : nil
        links = [Link(catalogue.text("gaps_link"), Address.gaps(unit)), Link(catalogue.text("ratings_link_workbook"), Address.workbook(unit))]
    }
}
