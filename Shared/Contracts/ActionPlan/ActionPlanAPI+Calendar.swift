package import ContractsCore

extension ActionPlanAPI {
    /// What is due in a month: actions under way and their milestones. Query: `month` (`2011-11`, default this one), `unit`, `plan`, `lead` (a subject, or `me`).
    package static let getCalendar = Endpoint<NoContent, DueCalendar>(.get, "/v1/action-calendar")

    /// What is due.
    package enum CalendarKind: String, Codable, Sendable, CaseIterable {
        case action
        case milestone
    }

    /// A month.
    package struct DueCalendar: Codable, Sendable, Equatable {
        package let from: LocalDate
        package let to: LocalDate
        /// Of the service: what is before it is late.
        package let today: LocalDate
        /// By date. At most 1,000.
        package let entries: [CalendarEntry]
        /// Whether there were more.
        package let truncated: Bool

        package init(from: LocalDate, to: LocalDate, today: LocalDate, entries: [CalendarEntry], truncated: Bool) {
            self.from = from
            self.to = to
            self.today = today
            self.entries = entries
            self.truncated = truncated
        }
    }

    /// Something due.
    package struct CalendarEntry: Codable, Sendable, Equatable {
        package let on: LocalDate
        package let kind: CalendarKind
        package let action: ActionID
        package let number: Int
        package let milestone: MilestoneID?
        /// The milestone's title, or the action's activity.
        package let title: String
        package let unit: UnitID?
        package let unitCode: String?
        package let unitName: String?
        package let lead: Lead?
        package let state: ActionState
        package let rag: RAG
        /// A milestone that is done, an action that is done or verified.
        package let finished: Bool

        package init(
            on: LocalDate, kind: CalendarKind, action: ActionID, number: Int, milestone: MilestoneID? = nil, title: String, unit: UnitID? = nil,
            unitCode: String? = nil, unitName: String? = nil, lead: Lead? = nil, state: ActionState, rag: RAG, finished: Bool
        ) {
            self.on = on
            self.kind = kind
            self.action = action
            self.number = number
            self.milestone = milestone
            self.title = title
            self.unit = unit
            self.unitCode = unitCode
            self.unitName = unitName
            self.lead = lead
            self.state = state
            self.rag = rag
            self.finished = finished
        }
    }
}
