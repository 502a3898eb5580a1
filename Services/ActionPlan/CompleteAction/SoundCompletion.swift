import ContractsActionPlan
import ContractsCore
import ServiceKit

/// How a proposed action is done, found sound.
struct SoundCompletion: Sendable {
    let need: String?
    let activity: String
    let lead: ActionPlanAPI.Lead
    let resources: String?
    let due: LocalDate
    let measure: String

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: ActionPlanAPI.Completion, today: LocalDate) throws(ProblemError) {
        var validation = Validation()
        need = validation.need(body.need)
        activity = validation.activity(body.activity)
        lead = validation.lead(body.lead)
        resources = validation.resources(body.resources)
        due = body.due
        validation.due(due, today: today)
        measure = validation.measure(body.measure)
        try validation.finish()
    }
}
