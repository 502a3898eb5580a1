import ContractsActionPlan
import ContractsCore

/// What is due in a month, actions and milestones: a table of weeks. Template `actions/calendar`.
struct ActionCalendarPage: Sendable {
    struct Entry: Sendable {
        let url: String
        let title: String
        let facts: String
        let mark: ActionMark
    }

    struct Day: Sendable {
        /// Nil before the first and after the last of the month.
        let number: String?
        let date: String?
        let today: Bool
        let entries: [Entry]
    }

    struct Week: Sendable {
        let days: [Day]
    }

    let heading: String
    let summary: String
    let views: ActionViews
    let filter: ActionFilterForm
    let previous: Link
    let next: Link
    let unavailable: Unavailable?
    let weekdays: [String]
    let weeks: [Week]
    let truncated: String?
    let emptyState: Empty?

    init(
        _ calendar: ActionPlanAPI.DueCalendar?, month: CalendarMonth, summary counts: ActionPlanAPI.Summary?, filter: ActionFilter, retryURL: String,
        catalogue: Catalogue
    ) {
        heading = catalogue.text("actions_calendar_heading", ["month": catalogue.month(month)])
        let entries = calendar?.entries ?? []
        summary = calendar == nil ? catalogue.text("actions_summary_unknown") : catalogue.text("actions_calendar_summary", count: entries.count)
        views = ActionViews(.calendar, filter, catalogue: catalogue)
        self.filter = ActionFilterForm(
            Address.actionCalendar(), filter, summary: counts, short: true, month: month.description, catalogue: catalogue)
        let (before, after) = (month.adding(-1), month.adding(1))
        previous = Link(catalogue.month(before), Address.actionCalendar(filter, month: before.description))
        next = Link(catalogue.month(after), Address.actionCalendar(filter, month: after.description))
        unavailable = calendar == nil ? Unavailable(catalogue, service: .actionPlan, retryURL: retryURL) : nil
        weekdays = (1...7).map { catalogue.text("actions_weekday_\($0)") }
        weeks = calendar.map { ActionCalendarPage.weeks($0, month, catalogue) } ?? []
        truncated = calendar?.truncated == true ? catalogue.text("actions_calendar_truncated") : nil
        emptyState = calendar != nil && entries.isEmpty ? Empty(catalogue.text("actions_calendar_empty")) : nil
    }

    private static func weeks(_ calendar: ActionPlanAPI.DueCalendar, _ month: CalendarMonth, _ catalogue: Catalogue) -> [Week] {
        let byDay = Dictionary(grouping: calendar.entries, by: \.on)
        let blank = Day(number: nil, date: nil, today: false, entries: [])
        var days = [Day](repeating: blank, count: CalendarMonth.weekday(month.first) - 1)
        days += month.days.map { day in
            Day(
                number: String(day.day), date: catalogue.date(day), today: day == calendar.today,
                entries: (byDay[day] ?? []).map { Entry($0, catalogue: catalogue) })
        }
        days += [Day](repeating: blank, count: (7 - days.count % 7) % 7)
        return stride(from: 0, to: days.count, by: 7).map { Week(days: Array(days[$0..<$0 + 7])) }
    }
}

extension ActionCalendarPage.Entry {
    fileprivate init(_ entry: ActionPlanAPI.CalendarEntry, catalogue: Catalogue) {
        url = Address.action(entry.action)
        title = entry.title.split(whereSeparator: \.isWhitespace).joined(separator: " ").shortened(to: 70)
        let kind = catalogue.text("actions_calendar_\(entry.kind.rawValue)", ["number": String(entry.number)])
        facts = [kind, entry.unitName ?? entry.unitCode, entry.finished ? catalogue.text("actions_calendar_finished") : nil].compactMap(\.self)
            .joined(separator: " · ")
        mark = ActionMark(entry.rag, catalogue: catalogue)
    }
}
