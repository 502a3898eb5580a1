import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import ServiceKit

/// A gap as it was told, found sound.
struct SoundGap: Sendable {
    let unit: UnitID
    let indicator: IndicatorID
    let indicatorCode: String
    let indicatorWording: String
    let source: ActionPlanAPI.Source
    let need: String
    let activity: String?
    let agreedBy: ActionPlanAPI.Person
    let agreedAt: Date

    /// - Throws: the 422 problem.
    init(_ gap: QAEvents.GapAgreed) throws(ProblemError) {
        var validation = Validation()
        unit = gap.unit
        indicator = IndicatorID(gap.indicator)
        indicatorCode = validation.text(gap.indicatorCode, at: "/data/indicatorCode", max: 50)
        // As long as the evidence service takes it; empty where QA had not heard of the standard yet.
        indicatorWording = validation.draftText(gap.indicatorWording, at: "/data/indicatorWording", max: 5_000, lines: .many)
        source = .init(kind: .gap, reference: gap.gap, label: validation.text(gap.label, at: "/data/label", max: 200))
        need = validation.text(gap.reason, at: "/data/reason", max: 20_000, lines: .many)
        activity = validation.optionalText(gap.proposedActivity, at: "/data/proposedActivity", max: 20_000, lines: .many)
        agreedBy = .init(
            subject: validation.text(gap.agreedBy.subject, at: "/data/agreedBy/subject", max: 200),
            name: validation.text(gap.agreedBy.name, at: "/data/agreedBy/name", max: 200),
            rank: validation.optionalText(gap.agreedBy.rank, at: "/data/agreedBy/rank", max: 100))
        agreedAt = gap.agreedAt
        try validation.finish()
    }
}
