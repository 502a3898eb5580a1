import ContractsActionPlan
import ContractsCore
import Foundation
import ServiceKit

/// A mitigation as it was told, found sound.
struct SoundMitigation: Sendable {
    let unit: UnitID
    let source: ActionPlanAPI.Source
    let need: String?
    let activity: String
    let lead: ActionPlanAPI.Lead?
    let due: LocalDate?
    let measure: String?
    let agreedBy: ActionPlanAPI.Person
    let agreedAt: Date

    /// - Throws: the 422 problem.
    init(_ told: MitigationTold) throws(ProblemError) {
        var validation = Validation()
        unit = told.unit
        let reference = validation.text(told.reference, at: "/data/reference", max: 50)
        let policy = validation.text(told.policyTitle, at: "/data/policyTitle", max: 500)
        source = .init(kind: .eiaMitigation, reference: told.mitigation, label: "\(reference): \(policy)")
        need = validation.optionalText(told.reason, at: "/data/reason", max: 20_000, lines: .many)
        activity = validation.text(told.what, at: "/data/what", max: 20_000, lines: .many)
        lead = validation.optionalText(told.lead, at: "/data/lead", max: 2_000, lines: .many).map { .init(name: $0) }
        due = told.due
        measure = validation.optionalText(told.measure, at: "/data/measure", max: 2_000, lines: .many)
        agreedBy = .init(
            subject: validation.text(told.agreedBy.subject, at: "/data/agreedBy/subject", max: 200),
            name: validation.text(told.agreedBy.name, at: "/data/agreedBy/name", max: 200),
            rank: validation.optionalText(told.agreedBy.rank, at: "/data/agreedBy/rank", max: 100))
        agreedAt = told.agreedAt
        try validation.finish()
    }
}
