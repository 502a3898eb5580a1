import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation

/// Values of the QA contracts with every field filled.
enum QASamples {
    static let uuid = UUID(uuidString: "0190A1B2-0000-7000-8000-000000000003") ?? UUID()
    static let judge = QAAPI.Assessor(subject: "0190a1b2-0000-7000-8000-0000000000bb", name: "Adviser, North area", rank: "Band D")
    static let day = LocalDate("2011-11-03") ?? LocalDate(Samples.instant)
    static let unit = QAAPI.UnitName(id: Samples.id(1), code: "YE", name: "Enfield", known: true)
    static let indicator = QAAPI.IndicatorName(id: Samples.id(3), code: "1B", strapline: "Knowing about individuals", wording: "Working with partners")
    static let phase = QAAPI.PhaseName(
        id: Samples.id(7), code: "B", title: "Baseline", standardCode: "ESPS", versionLabel: "3", national: true, indicators: 22)
    static let scales = EvidenceAPI.RatingScales(local: [Samples.step], corporate: [Samples.step])
    static let revision = QAAPI.JudgedRevision(evidence: Samples.id(4), revision: 3, title: "Community profile", sha256: "ab", authors: [judge])
    static let action = QAAPI.ActionStatus(
        action: uuid, state: "agreed", activity: "Ask them", lead: "Lead officer", due: day, rag: "green", changedAt: Samples.instant)

    static let rating = QAAPI.Rating(
        id: Samples.id(9), unit: Samples.id(1), indicator: Samples.id(3), submission: Samples.id(5), stage: .local, outcome: .returned, step: Samples.step,
        test: .init(sufficient: true, relevant: true, appropriate: false), comment: "Thin.", points: [.init(id: uuid, text: "Which partners?")], by: judge,
        at: Samples.instant, revisions: [revision], indicatorSHA256: "cd", interim: true, gap: Samples.id(10))

    static let gap = QAAPI.Gap(
        id: Samples.id(10), unit: unit, indicator: indicator, phase: Samples.id(7), state: .agreed, rating: Samples.id(9), stage: .corporate,
        step: Samples.step,
        comment: "Thin.", openedAt: Samples.instant, changedAt: Samples.instant, reason: "Two groups are missing.", proposedActivity: "Ask them.",
        meeting: Samples.id(11), action: action, closedAt: Samples.instant, closure: .rated, follows: Samples.id(12), etag: "\"r2\"")

    static let rule = QAAPI.AttainmentRule(
        number: 2, minimumStep: 3, requiredShare: 100, unitKinds: [.directorate, .ocu, .bocu], label: "local rule", reason: "Agreed in March.", setBy: judge,
        setAt: Samples.instant, etag: "\"r2\"")

    static let tally = QAAPI.Tally(
        applicable: 20, notSubmitted: 2, waitingLocal: 3, returned: 1, waitingCorporate: 4, assured: 10, local: [1, 2, 3, 8], corporate: [0, 1, 4, 5],
        meeting: 9,
        changed: 1)

    static let target = QAAPI.Target(phaseCode: "B", standardCode: "ESPS", title: "80 % of units", share: 80, by: day, source: "Report, paragraph 11")

    static let attainment = QAAPI.Attainment(
        phase: phase, under: unit, asAt: day, rule: rule, reached: 3, denominator: 4, denominatorNote: "Units that are a BOCU", percent: 75.5,
        interim: .init(label: "interim", reached: 4, percent: 100, unitsWaiting: 1), tally: tally,
        targets: [.init(target: target, met: false, unitsMissing: 1, overdue: true)])
}
