import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import ServiceKit

/// An action of one's own, found sound.
struct SoundNewAction: Sendable {
    enum Place: Sendable {
        case plan(PlanID)
        /// Its standing plan.
        case unit(UnitID)
    }

    let place: Place
    let indicator: IndicatorID?
    let source: ActionPlanAPI.Source
    let need: String?
    let activity: String?
    let lead: ActionPlanAPI.Lead?
    let resources: String?
    let due: LocalDate?
    let measure: String?

    var isComplete: Bool { activity != nil && lead != nil && due != nil && measure != nil }

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: ActionPlanAPI.NewAction, today: LocalDate) throws(ProblemError) {
        var validation = Validation()
        let place: Place? = body.plan.map(Place.plan) ?? body.unit.map(Place.unit)
        validation.check((body.plan == nil) != (body.unit == nil), "/plan", "either this or the unit is required, not both")
        indicator = body.indicator
        source = validation.source(body.source)
        need = validation.need(body.need)
        activity = validation.optionalText(body.activity, at: "/activity", max: 20_000, lines: .many)
        validation.check(need != nil || activity != nil, "/need", "say what is needed, or what is to be done")
        lead = body.lead.map { validation.lead($0) }
        resources = validation.resources(body.resources)
        due = body.due
        if let due { validation.due(due, today: today) }
        measure = validation.optionalText(body.measure, at: "/measure", max: 2_000, lines: .many)
        try validation.finish()
        guard let place else { throw .validation("/plan", "is required") }
        self.place = place
    }
}

extension Validation {
    fileprivate mutating func source(_ source: ActionPlanAPI.Source?) -> ActionPlanAPI.Source {
        guard let source else { return .init(kind: .own) }
        check(source.kind != .gap && source.kind != .eiaMitigation, "/source/kind", "must not be one that only the QA or the EIA service makes")
        return .init(kind: source.kind, reference: source.reference, label: optionalText(source.label, at: "/source/label", max: 300))
    }
}
