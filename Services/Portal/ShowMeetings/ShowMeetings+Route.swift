import ContractsCore
import ContractsQA
import Hummingbird

/// The meetings of a unit, and one of them.
enum ShowMeetings {
    static func list(_ visit: Visit) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self)
        let meetings = try await visit.everyItem(QAAPI.listMeetings, ["unit": unit], query: [("limit", "100")], of: visit.site.qa)
        let name = try await ShowGaps.unitName(visit, unit, known: meetings.first?.unit)
        let page = MeetingsPage(meetings, unit: unit, unitName: name, catalogue: visit.catalogue)
        let crumbs = [FrameLink(visit.text("units_title"), "/units"), FrameLink(name, Address.unit(unit))]
        return try await visit.page("qa/meetings", page, PageHead(page.heading, section: .units, breadcrumbs: crumbs, unit: unit))
    }

    static func show(_ visit: Visit) async throws -> Response {
        let meeting = try await visit.qa(QAAPI.getMeeting, ["meeting": try visit.path("meeting", as: MeetingID.self)])
        let page = MeetingPage(meeting, rated: visit.query("rated"), catalogue: visit.catalogue)
        let crumbs = [
            FrameLink(visit.text("units_title"), "/units"), FrameLink(meeting.unit.name, Address.unit(meeting.unit.id)),
            FrameLink(visit.text("meetings_title"), Address.meetings(meeting.unit.id)),
        ]
        return try await visit.page("qa/meeting", page, PageHead(page.heading, section: .units, breadcrumbs: crumbs, unit: meeting.unit.id))
    }
}
