import ContractsActionPlan
import ContractsCore
import ServiceKit

extension GetCalendar {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<ActionPlanAPI.DueCalendar> {
        var month: CalendarMonth?
        if let text = context.query("month"), !text.isEmpty {
            month = CalendarMonth(text)
            guard month != nil else { throw ProblemError.validation("/query/month", "is not a month like 2011-11") }
        }
        return .ok(try await self(month, ActionFilter(place: context), as: dependencies.caller(context)))
    }
}
