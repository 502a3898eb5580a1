import ContractsActionPlan
import ContractsCore
import ServiceKit

/// A milestone's words, found sound.
struct SoundMilestone: Sendable, Equatable {
    let title: String
    let due: LocalDate

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: ActionPlanAPI.MilestoneContent) throws(ProblemError) {
        var validation = Validation()
        title = validation.text(body.title, at: "/title", max: 300)
        due = body.due
        try validation.finish()
    }

    /// A milestone lies between today and the action's own date.
    func require(from today: LocalDate, to end: LocalDate?) throws(ProblemError) {
        var validation = Validation()
        validation.check(due >= today, "/due", "must not be in the past")
        if let end { validation.check(due <= end, "/due", "must not be after the action's due date, \(end)") }
        try validation.finish()
    }
}
