import ContractsActionPlan
import ContractsCore
import ServiceKit

/// What may be said of a plan, found sound.
struct SoundPlan: Sendable, Equatable {
    let kind: ActionPlanAPI.PlanKind
    let unit: UnitID?
    let association: String?
    let title: String
    let summary: String?
    let lead: ActionPlanAPI.Lead?
    let from: LocalDate?
    let to: LocalDate?
    let closed: Bool

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: ActionPlanAPI.PlanContent) throws(ProblemError) {
        var validation = Validation()
        kind = body.kind
        unit = body.unit
        let ofUnit = kind == .unit || kind == .businessGroup
        validation.check(ofUnit == (unit != nil), "/unit", ofUnit ? "is required for this kind of plan" : "must be left out for this kind of plan")
        association = validation.optionalText(body.association, at: "/association", max: 200)
        let ofAssociation = kind == .staffSupportAssociation
        validation.check(
            ofAssociation == (association != nil), "/association",
            ofAssociation ? "is required: name the association" : "must be left out for this kind of plan")
        title = validation.text(body.title, at: "/title", max: 200)
        summary = validation.optionalText(body.summary, at: "/summary", max: 5_000, lines: .many)
        lead = body.lead.map { validation.lead($0) }
        from = body.from
        to = body.to
        if let from, let to { validation.check(from <= to, "/to", "must not be before the first day") }
        closed = body.closed ?? false
        try validation.finish()
    }
}
