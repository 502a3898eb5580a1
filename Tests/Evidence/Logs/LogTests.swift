import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct LogTests {
    @Test func `risks are listed by score, and page by page without a gap`() async throws {
        try await withEvidence { world in
            for (likelihood, impact) in [(1, 2), (5, 5), (2, 3), (3, 2), (4, 4)] {
                _ = try await world.logLine(.risk, .risk("Risk \(likelihood)\(impact)", likelihood: likelihood, impact: impact))
            }
            #expect(try await world.log(.risk).items.map(\.score) == [25, 16, 6, 6, 2])
            var scores: [Int?] = []
            var cursor: String? = ""
            while let at = cursor {
                let page = try await world.log(.risk, query: "?limit=2&cursor=\(at)")
                scores += page.items.map(\.score)
                cursor = page.next
            }
            #expect(scores == [25, 16, 6, 6, 2])
            #expect(try await world.log(.risk, in: "GD").items.isEmpty)
        }
    }

    @Test func `a log is narrowed by words and days, and ordered by day, either way, page by page`() async throws {
        try await withEvidence { world in
            for (month, minutes) in [(1, 30), (2, 90), (3, 60)] {
                let day = try #require(LocalDate(year: 2010, month: month, day: 5))
                _ = try await world.logLine(.effort, .effort(minutes, activity: month == 2 ? "Meeting the Panel" : "Writing", on: day))
            }
            #expect(try await world.log(.effort, query: "?sort=minutes").items.map(\.content.effort?.minutes) == [90, 60, 30])
            #expect(try await world.log(.effort, query: "?q=the%20panel").items.map(\.content.effort?.minutes) == [90])
            #expect(try await world.log(.effort, query: "?from=2010-02-05&to=2010-02-28").items.count == 1)
            let first = try await world.log(.effort, query: "?sort=day&order=ascending&limit=2")
            let second = try await world.log(.effort, query: "?sort=day&order=ascending&limit=2&cursor=\(first.next ?? "")")
            #expect((first.items + second.items).map(\.content.effort?.minutes) == [30, 90, 60])
        }
    }

    @Test func `a line is changed by those who saw its latest version, closed once, and stays`() async throws {
        try await withEvidence { world in
            let line = try await world.logLine(.learning, .init(on: .sample, text: "Ask the panel first.", detail: "It saved a month."))
            let target = "/v1/units/\(world.unit("YE"))/logs/learning/\(line.id)"
            let writer = try await world.token(.spoc, "YE")
            let better = EvidenceAPI.LogContent(on: .sample, text: "Ask the panel before writing.")
            let changed = try await world.send("PUT", target, better, as: writer, ifMatch: line.etag)
            #expect(changed.status == 200)
            #expect(try changed.json(EvidenceAPI.LogLine.self).content == better)
            let late = try await world.send("PUT", target, better, as: writer, ifMatch: line.etag)
            #expect(late.status == 412)
            #expect(try late.problem.current?.changedBy.isEmpty == false)

            let etag = try changed.json(EvidenceAPI.LogLine.self).etag
            let closed = try await world.send(
                "POST", "\(target)/closure", EvidenceAPI.LogClosure(reason: "It is in the guidance now."), as: writer, ifMatch: etag)
            #expect(try closed.json(EvidenceAPI.LogLine.self).closure == "It is in the guidance now.")
            let after = try closed.json(EvidenceAPI.LogLine.self).etag
            #expect(try await world.send("PUT", target, better, as: writer, ifMatch: after).problem.type == "/problems/log-line-closed")
            #expect(try await world.log(.learning, query: "?state=closed").items.count == 1)
            #expect(try await world.log(.learning, query: "?state=open").items.isEmpty)
            #expect(try await world.audited("log-line/\(line.id)") == ["log-line.added", "log-line.changed", "log-line.closed"])
        }
    }

    @Test func `what is wrong with a line is told all at once, and the same key adds it once`() async throws {
        try await withEvidence { world in
            let wrong = EvidenceAPI.LogContent(
                on: .sample, text: " ", risk: .init(likelihood: 0, impact: 6, mitigation: "", owner: "x"), effort: .init(minutes: 0, role: "x", activity: "y"))
            let problem = try await world.addLogLine(.risk, wrong).problem
            #expect(
                Set(problem.errors?.map(\.pointer) ?? []) == ["/text", "/effort", "/risk/likelihood", "/risk/impact", "/risk/mitigation", "/effort/minutes"])
            #expect(try await world.addLogLine(.effort, .init(on: .sample, text: "x")).problem.errors?.map(\.pointer) == ["/effort"])
            for _ in 0..<2 { #expect(try await world.addLogLine(.effort, .effort(30), key: "once").status == 201) }
            #expect(try await world.log(.effort).items.count == 1)
        }
    }

    @Test func `effort is summed by the rate of its day; struck out lines and roles without a rate cost nothing`() async throws {
        try await withEvidence { world in
            let moderator = try await world.token(.moderator)
            for (role, pence, day) in [("Contributor", 2000, "2010-01-01"), ("contributor", 3000, "2010-06-01"), ("SPOC", 4000, "2010-01-01")] {
                let rate = EvidenceAPI.EffortRate(role: role, pencePerHour: pence, from: try #require(LocalDate(day)))
                #expect(try await world.put(rate, from: world.effortRates().etag, as: moderator).status == 200)
            }
            let later = try #require(LocalDate("2010-07-01"))
            _ = try await world.logLine(.effort, .effort(90))
            _ = try await world.logLine(.effort, .effort(20, role: "CONTRIBUTOR", activity: "Meeting", on: later))
            _ = try await world.logLine(.effort, .effort(60, role: "Chief Superintendent"))
            let struck = try await world.logLine(.effort, .effort(600, role: "SPOC"))
            _ = try await world.send(
                "POST", "/v1/units/\(world.unit("YE"))/logs/effort/\(struck.id)/closure", EvidenceAPI.LogClosure(reason: "Entered twice."),
                as: world.token(.spoc, "YE"), ifMatch: struck.etag)

            let summary: EvidenceAPI.EffortSummary = try await world.get("/v1/units/\(world.unit("YE"))/effort", as: world.token(.commander, "YE")).json()
            #expect(summary.minutes == 170)
            #expect(summary.pence == 3000 + 1000)
            #expect(summary.minutesWithoutRate == 60)
            #expect(summary.byRole.map(\.minutes) == [110, 60])
            #expect(summary.byActivity.map(\.name) == ["Writing", "Meeting"])
            let july: EvidenceAPI.EffortSummary = try await world.get(
                "/v1/units/\(world.unit("YE"))/effort?from=2010-07-01&to=2010-07-31", as: world.token(.commander, "YE")
            ).json()
            #expect(july.minutes == 20)
            #expect(july.pence == 1000)
        }
    }

    @Test func `a log leaves as CSV that no spreadsheet takes for a formula`() async throws {
        try await withEvidence { world in
            _ = try await world.logLine(.risk, .risk("=HYPERLINK(\"x\"), they say", likelihood: 2, impact: 2))
            let document: EvidenceAPI.CSVDocument = try await world.get(
                "/v1/units/\(world.unit("YE"))/logs/risk/export", as: world.token(.commander, "YE")
            ).json()
            let rows = try CSVText(document.csv).rows
            #expect(rows[0].fields.suffix(5) == ["likelihood", "impact", "score", "mitigation", "owner"])
            #expect(rows[1].fields[2] == "'=HYPERLINK(\"x\"), they say")
            #expect(rows[1].fields[10] == "4")
        }
    }
}
