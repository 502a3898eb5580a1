import ContractsCore
import ContractsQA

/// A meeting as it was recorded, for good. Template `qa/meeting`.
struct MeetingPage: Sendable {
    struct Outcome: Sendable {
        let id: String
        let code: String
        let strapline: String
        let url: String
        let decision: String
        let reason: String?
        let activity: String?
    }

    let caption: String
    let heading: String
    let recorded: String
    let attendees: [String]
    let notes: String?
    let outcomes: [Outcome]
    let links: [Link]
    let rated: String?

    init(_ meeting: QAAPI.Meeting, rated: String?, catalogue: Catalogue) {
        caption = meeting.unit.name
        heading = catalogue.text("meeting_heading", ["date": catalogue.date(meeting.on)])
        recorded = catalogue.text(
            "meeting_recorded",
            ["person": catalogue.person(meeting.recordedBy.name, rank: meeting.recordedBy.rank), "date": catalogue.time(meeting.recordedAt)])
        attendees = meeting.attendees.map { attendee in
            [catalogue.person(attendee.name, rank: attendee.rank), attendee.capacity].compactMap(\.self).joined(separator: ", ")
        }
        notes = meeting.notes
        outcomes = meeting.gaps.map { gap in
            Outcome(
                id: "gap-\(gap.gap)", code: gap.indicator.code, strapline: gap.indicator.strapline, url: Address.gap(gap.gap),
                decision: catalogue.text("meeting_decided_\(gap.decision.rawValue)"), reason: gap.reason, activity: gap.proposedActivity)
        }
        links = [
            Link(catalogue.text("gaps_link"), Address.gaps(meeting.unit.id)), Link(catalogue.text("meetings_link"), Address.meetings(meeting.unit.id)),
        ]
        self.rated = rated
    }
}
