import ContractsActionPlan
import ServiceKit

/// What an agreed action says, found sound.
struct SoundContent: Sendable {
    let need: String?
    let activity: String
    let lead: ActionPlanAPI.Lead
    let resources: String?
    let measure: String

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: ActionPlanAPI.ActionContent) throws(ProblemError) {
        var validation = Validation()
        need = validation.need(body.need)
        activity = validation.activity(body.activity)
        lead = validation.lead(body.lead)
        resources = validation.resources(body.resources)
        measure = validation.measure(body.measure)
        try validation.finish()
    }
}
