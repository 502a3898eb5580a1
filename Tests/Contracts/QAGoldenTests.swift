import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Testing

@Suite("QA contracts: the JSON of version 1")
struct QAGoldenTests {
    @Test("The event of an agreed gap keeps its JSON") func gapAgreed() throws {
        try Golden.check(
            "event-gap-agreed",
            QAEvents.GapAgreed(
                gap: QASamples.uuid, unit: Samples.id(1), indicator: QASamples.uuid, indicatorCode: "1B", indicatorWording: "Working with partners",
                version: QASamples.uuid, phase: QASamples.uuid, stage: .corporate, step: 2, code: "not-very-satisfactory", label: "Not very satisfactory",
                reason: "Two groups are missing.", proposedActivity: "Ask them.", meeting: QASamples.uuid, agreedBy: QASamples.judge, agreedAt: Samples.instant)
        )
    }

    @Test("The queue keeps its JSON") func queue() throws {
        try Golden.check(
            "queue-item",
            QAAPI.QueueItem(
                unit: QASamples.unit, phase: Samples.id(7), indicator: QASamples.indicator, submission: Samples.id(5), stage: .corporate, state: .again,
                waitingSince: Samples.instant, submittedAt: Samples.instant, submittedBy: QASamples.judge, revisions: 2, answers: 1, changed: true,
                local: Samples.step, earlier: Samples.step, bar: .wroteEvidence, etag: "\"r3\""))
        try Golden.check(
            "queue-counts",
            QAAPI.QueueCounts(
                local: 1, corporate: 2, oldestLocal: Samples.instant, oldestCorporate: Samples.instant, gaps: 3,
                units: [.init(unit: QASamples.unit, local: 1, corporate: 2)]))
    }

    @Test("An entry to rate keeps its JSON") func entry() throws {
        let address = QAAPI.EntryAddress(submission: Samples.id(5), indicator: Samples.id(3), code: "1B")
        try Golden.check(
            "entry-to-rate",
            QAAPI.EntryToRate(
                unit: QASamples.unit, phase: QASamples.phase, indicator: QASamples.indicator, submission: Samples.id(5), submittedAt: Samples.instant,
                submittedBy: QASamples.judge, note: "Ready.", indicatorSHA256: "cd", submissionSHA256: "ef", state: .waitingCorporate, stage: .corporate,
                scales: QASamples.scales, revisions: [QASamples.revision],
                answers: [
                    .init(
                        point: Samples.id(6), stage: .local, text: "Which?", raisedBy: QASamples.judge, raisedAt: Samples.instant, answer: "These.",
                        answeredBy: QASamples.judge)
                ],
                ratings: [QASamples.rating],
                sinceJudged: .init(
                    rating: Samples.id(9), submission: Samples.id(8), at: Samples.instant, added: [QASamples.revision],
                    revised: [.init(evidence: Samples.id(4), title: "Profile", from: 1, to: 2)], removed: [QASamples.revision], unchanged: 1),
                changedSince: [.init(evidence: Samples.id(4), revision: 4, title: "Profile", at: Samples.instant)],
                superseded: .init(by: Samples.id(8), submittedAt: Samples.instant, submittedBy: QASamples.judge),
                gap: .init(id: Samples.id(10), state: .open, action: QASamples.action), mayRate: false, bar: .judgedOtherStage,
                place: .init(stage: .corporate, position: 2, waiting: 3, previous: address, next: address), etag: "\"r3\""))
    }

    @Test("Ratings keep their JSON") func ratings() throws {
        try Golden.check("rating", QASamples.rating)
        try Golden.check(
            "local-rating",
            QAAPI.LocalRating(
                outcome: .returned, step: 2, test: .init(sufficient: false, relevant: true, appropriate: true), comment: "Thin.", points: ["Which partners?"]))
        try Golden.check("corporate-rating", QAAPI.CorporateRating(outcome: .accepted, step: 3, comment: "Sound.", points: []))
    }

    @Test("Gaps and meetings keep their JSON") func gaps() throws {
        try Golden.check("gap", QASamples.gap)
        let attendee = QAAPI.Attendee(name: "SPOC, Enfield", rank: "Inspector", capacity: "SPOC")
        try Golden.check(
            "meeting-record",
            QAAPI.MeetingRecord(
                on: QASamples.day, attendees: [attendee], notes: "Key areas.",
                gaps: [.init(gap: Samples.id(10), etag: "\"r1\"", decision: .action, reason: "Missing.", proposedActivity: "Ask.")]))
        try Golden.check(
            "meeting",
            QAAPI.Meeting(
                id: Samples.id(11), unit: QASamples.unit, on: QASamples.day, attendees: [attendee], notes: "Key areas.",
                gaps: [
                    .init(gap: Samples.id(10), indicator: QASamples.indicator, decision: .accepted, reason: "Not here.", proposedActivity: "None.")
                ], recordedBy: QASamples.judge, recordedAt: Samples.instant))
    }

    @Test("The figures keep their JSON") func figures() throws {
        try Golden.check(
            "dashboard",
            QAAPI.Dashboard(
                attainment: QASamples.attainment,
                disagreement: .init(
                    compared: 10, agreed: 6, localHigher: 3, corporateHigher: 1, matrix: [[0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 4, 1], [0, 0, 3, 1]]),
                gaps: .init(open: 1, agreed: 2, accepted: 3, awaitingRating: 4, closed: 5),
                waiting: .init(local: 1, corporate: 2, returned: 3, oldestLocal: Samples.instant, oldestCorporate: Samples.instant),
                forces: [
                    .init(force: QASamples.unit, reached: 3, denominator: 4, percent: 75, waitingLocal: 1, waitingCorporate: 2, compared: 10, differing: 4)
                ]))
        try Golden.check(
            "heat-map",
            QAAPI.HeatMap(
                phase: QASamples.phase, rule: QASamples.rule, scales: QASamples.scales, indicators: [QASamples.indicator],
                rows: [.init(unit: QASamples.unit, reached: true, cells: [.init(state: .assured, local: 4, corporate: 3, changed: true)])], next: "cursor"))
        try Golden.check(
            "attainment-series",
            QAAPI.AttainmentSeries(
                phase: QASamples.phase, under: QASamples.unit, points: [.init(on: QASamples.day, reached: 3, denominator: 4, percent: 75)],
                targets: [QASamples.target], denominatorNote: "Units"))
        try Golden.check(
            "rule-content",
            QAAPI.RuleContent(minimumStep: 3, requiredShare: 100, unitKinds: [.bocu], label: "local rule", reason: "Agreed."))
    }
}
