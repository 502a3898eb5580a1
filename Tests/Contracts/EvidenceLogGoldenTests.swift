import ContractsCore
import ContractsEvidence
import Testing

@Suite("The JSON of the logs and of spreadsheets keeps its form")
struct EvidenceLogGoldenTests {
    private static let risk = EvidenceAPI.LogContent(
        on: Samples.unit.validFrom, text: "The panel may lose its chair.", detail: "She moves in May.",
        risk: .init(likelihood: 3, impact: 4, mitigation: "A second chair.", owner: "SPOC, Enfield"))

    @Test("A line of a log and its closure keep their JSON") func line() throws {
        try Golden.check("log-content", Self.risk)
        try Golden.check(
            "log-line",
            EvidenceAPI.LogLine(
                id: Samples.id(11), unit: Samples.id(1), kind: .risk, content: Self.risk, score: 12, state: .closed, writtenBy: Samples.author,
                writtenAt: Samples.instant, changedBy: Samples.author, changedAt: Samples.instant, closure: "It is past.", etag: "\"2\""))
        try Golden.check("log-closure", EvidenceAPI.LogClosure(reason: "It is past."))
    }

    @Test("Effort, its summary and its rates keep their JSON") func effort() throws {
        let effort = EvidenceAPI.Effort(minutes: 90, role: "Contributor", activity: "Writing")
        try Golden.check("log-content-effort", EvidenceAPI.LogContent(on: Samples.unit.validFrom, text: "Indicator 1B", effort: effort))
        try Golden.check(
            "effort-summary",
            EvidenceAPI.EffortSummary(
                unit: Samples.id(1), from: Samples.unit.validFrom, to: Samples.unit.validTo, minutes: 150, pence: 3000, minutesWithoutRate: 60,
                byRole: [.init(name: "Contributor", minutes: 150, pence: 3000)], byActivity: [.init(name: "Writing", minutes: 150, pence: 3000)]))
        let rate = EvidenceAPI.EffortRate(role: "Contributor", pencePerHour: 2000, from: Samples.unit.validFrom)
        try Golden.check("effort-rate", rate)
        try Golden.check("effort-rates", EvidenceAPI.EffortRates(rates: [rate], etag: "\"r1\""))
    }

    @Test("What an import of a spreadsheet does keeps its JSON") func spreadsheet() throws {
        try Golden.check(
            "spreadsheet-report",
            EvidenceAPI.SpreadsheetReport(
                sheet: "Workbook", rows: 2, created: 0, revised: 0, unchanged: 0, errors: [.init(row: 3, column: "C", detail: "is required")],
                outcomes: [
                    .init(row: 2, indicator: "1B", title: "Ward panels", evidence: Samples.id(4), kind: .revised, changes: [.title, .whatWasDone]),
                    .init(row: 3, kind: .failing),
                ],
                sheets: ["Workbook", "About"], headings: [.init(column: "A", text: "Indicator", field: .indicator), .init(column: "B", text: "Colour")],
                plan: String(repeating: "ab", count: 32)))
    }
}
