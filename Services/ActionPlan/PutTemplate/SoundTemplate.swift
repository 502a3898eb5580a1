import ContractsActionPlan
import ServiceKit

/// A template, found sound.
struct SoundTemplate: Sendable {
    let indicatorCode: String
    let title: String
    let activity: String
    let resources: String?
    let measure: String?
    let timescaleDays: Int?
    let withdrawn: Bool

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: ActionPlanAPI.ActionTemplateContent) throws(ProblemError) {
        var validation = Validation()
        indicatorCode = validation.text(body.indicatorCode, at: "/indicatorCode", max: 20)
        title = validation.text(body.title, at: "/title", max: 200)
        activity = validation.activity(body.activity)
        resources = validation.resources(body.resources)
        measure = validation.optionalText(body.measure, at: "/measure", max: 2_000, lines: .many)
        timescaleDays = body.timescaleDays
        if let timescaleDays { validation.range(timescaleDays, 1...1_095, at: "/timescaleDays") }
        withdrawn = body.withdrawn ?? false
        try validation.finish()
    }
}
