import ContractsActionPlan
import ContractsCore
import ServiceKit

/// Another due date with its reason, found sound.
struct SoundDueDate: Sendable {
    let due: LocalDate
    let reason: String

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: ActionPlanAPI.DueDate, today: LocalDate) throws(ProblemError) {
        var validation = Validation()
        due = body.due
        validation.due(due, today: today)
        reason = validation.text(body.reason, at: "/reason", max: 2_000, lines: .many)
        try validation.finish()
    }
}
