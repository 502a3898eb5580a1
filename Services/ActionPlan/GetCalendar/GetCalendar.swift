import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

/// What is due in a month: actions that were agreed, and their milestones (A2).
struct GetCalendar: Sendable {
    let dependencies: Dependencies

    static let most = 1_000

    func callAsFunction(_ month: CalendarMonth?, _ filter: ActionFilter, as caller: Caller) async throws -> ActionPlanAPI.DueCalendar {
        let today = dependencies.today
        let month = month ?? CalendarMonth(of: today)
        let rows = try await entries(month, filter.condition(today: today, for: caller), limit: Self.most + 1)
        return ActionPlanAPI.DueCalendar(
            from: month.first, to: month.last, today: today, entries: rows.prefix(Self.most).map { .init($0, today: today) }, truncated: rows.count > Self.most)
    }
}

extension ActionPlanAPI.CalendarEntry {
    init(_ row: GetCalendar.EntryRow, today: LocalDate) {
        let finished = row.milestone == nil ? row.state == .done || row.state == .verified : row.milestoneDone
        let ofMilestone: ActionPlanAPI.RAG = finished ? .blue : row.on < today ? .red : .green
        let ofAction = RAGRule(state: row.state, due: row.due, nextMilestone: row.nextMilestoneDue, heardOn: row.heardOn, today: today).rag
        self.init(
            on: row.on, kind: row.milestone == nil ? .action : .milestone, action: row.action, number: row.number, milestone: row.milestone, title: row.title,
            unit: row.unit, unitCode: row.unitCode, unitName: row.unitName, lead: row.lead.map(ActionPlanAPI.Lead.init), state: row.state,
            rag: row.milestone == nil ? ofAction : ofMilestone, finished: finished)
    }
}
