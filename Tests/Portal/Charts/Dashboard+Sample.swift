import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation

extension QAAPI.PhaseName {
    static var sample: QAAPI.PhaseName {
        QAAPI.PhaseName(id: .new(), code: "B", title: "Baseline", standardCode: "ESPS", versionLabel: "3", national: true, indicators: 22)
    }
}

extension QAAPI.Target {
    static var sample: QAAPI.Target {
        QAAPI.Target(phaseCode: "B", standardCode: "ESPS", title: "Most units", share: 80, by: LocalDate(year: 2011, month: 3, day: 31)!)
    }
}

extension QAAPI.Attainment {
    static func sample(reached: Int) -> QAAPI.Attainment {
        let rule = QAAPI.AttainmentRule(
            number: 1, minimumStep: 3, requiredShare: 100, unitKinds: [], label: "local rule", reason: "first", setAt: .distantPast, etag: "\"1\"")
        let tally = QAAPI.Tally(
            applicable: 1000, notSubmitted: 400, waitingLocal: 50, returned: 10, waitingCorporate: 60, assured: 480, local: [0, 0, 0, 0],
            corporate: [0, 0, 0, 0], meeting: 450, changed: 0)
        return QAAPI.Attainment(
            phase: .sample, asAt: LocalDate(year: 2012, month: 2, day: 10)!, rule: rule, reached: reached, denominator: 52,
            denominatorNote: "operational units",
            percent: Double(reached) / 52 * 100, interim: .init(label: "interim", reached: reached + 1, percent: 25, unitsWaiting: 3), tally: tally,
            targets: [.init(target: .sample, met: false, unitsMissing: 30, overdue: true)])
    }
}

extension QAAPI.AttainmentSeries {
    static var sample: QAAPI.AttainmentSeries {
        QAAPI.AttainmentSeries(
            phase: .sample,
            points: [
                .init(on: LocalDate(year: 2012, month: 1, day: 31)!, reached: 10, denominator: 52, percent: 19.2),
                .init(on: LocalDate(year: 2012, month: 2, day: 10)!, reached: 12, denominator: 52, percent: 23.1),
            ], targets: [.sample], denominatorNote: "operational units")
    }
}

extension ActionPlanAPI.ActionCounts {
    static func sample(overdue: Int) -> ActionPlanAPI.ActionCounts {
        ActionPlanAPI.ActionCounts(
            total: 5, proposed: 1, agreed: 1, inProgress: 1, done: 1, verified: 1, accepted: 0, cancelled: 0, blue: 2, red: overdue, amber: 0, green: 0,
            grey: 1,
            overdue: overdue)
    }
}
