import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import TestSupport
import Testing

@testable import EIAService

@Suite struct BoardReportTests {
    private func content(
        _ title: String = "Custody estate", board: String = "Management Board", by author: TestPerson = .author, days: Int = -2, in world: EIAWorld
    )
        -> EIAAPI.BoardReportContent
    {
        .init(
            title: title, board: board, meetingOn: world.day(14), author: author.person, unit: world.unit("YE"), implications: "None foreseen.",
            receivedOn: world.day(days))
    }

    private func added(_ content: EIAAPI.BoardReportContent, in world: EIAWorld, as person: TestPerson = .officer) async throws -> EIAAPI.BoardReport {
        let answer = try await world.send("POST", "/v1/board-reports", content, as: world.token(person))
        try #require(answer.status == 201, "\(answer.text)")
        return try answer.json()
    }

    private let feedback = EIAAPI.ReportFeedback(feedback: "Say who uses the cells that close.", significantRevision: true)

    private func answer(_ report: EIAAPI.BoardReport, in world: EIAWorld, as person: TestPerson = .officer, ifMatch: String? = nil) async throws -> TestAnswer {
        try await world.send("POST", "/v1/board-reports/\(report.id)/feedback", feedback, as: world.token(person), ifMatch: ifMatch ?? report.etag)
    }

    @Test func `a report is tracked, its author gets feedback once, and the figures tell how many were revised`() async throws {
        try await withEIA { world in
            let report = try await added(content(in: world), in: world)
            #expect(report.reference == "REP/2011/0001" && report.state == .received && report.unit?.code == "YE")
            _ = try await added(content("Fleet", board: "Performance Board", in: world), in: world, as: .secretary)
            let answered: EIAAPI.BoardReport = try await answer(report, in: world).json()
            #expect(answered.state == .answered && answered.significantRevision == true && answered.feedbackBy == TestPerson.officer.person)
            let again = try await answer(answered, in: world)
            #expect(again.status == 409)
            #expect(try again.problem.type == "/problems/report-answered")
            let figures: EIAAPI.ReportFigures = try await world.read("/v1/board-report-figures", as: world.token(.moderator))
            #expect(figures.tracked == 2 && figures.answered == 1 && figures.significantRevision == 1)
            #expect(figures.byBoard.map(\.board) == ["Management Board", "Performance Board"])
            #expect(try await world.audited("board-report/\(report.id)") == ["board-report.added", "board-report.answered"])
        }
    }

    @Test func `what was noted is put right until then, from the version that was seen`() async throws {
        try await withEIA { world in
            let report = try await added(content(in: world), in: world)
            let path = "/v1/board-reports/\(report.id)"
            let better = content("Custody estate, phase 2", in: world)
            let changed = try await world.send("PUT", path, better, as: world.token(.moderator), ifMatch: report.etag)
            #expect(changed.status == 200, "\(changed.text)")
            #expect(try await world.send("PUT", path, better, as: world.token(.moderator), ifMatch: report.etag).status == 412)
            #expect(try await world.send("PUT", path, better, as: world.token(.moderator)).status == 428)
            let now: EIAAPI.BoardReport = try changed.json()
            #expect(try await answer(now, in: world, as: .moderator).status == 200)
            let latest: EIAAPI.BoardReport = try await world.read(path, as: world.token(.officer))
            #expect(try await world.send("PUT", path, better, as: world.token(.officer), ifMatch: latest.etag).status == 409)
        }
    }

    @Test func `authors read their own reports only, and nobody gives feedback on their own`() async throws {
        try await withEIA { world in
            let report = try await added(content(in: world), in: world)
            let officers = try await added(content("Diversity", by: .officer, in: world), in: world)
            let mine: Page<EIAAPI.BoardReport> = try await world.read("/v1/board-reports", as: world.token(.author))
            #expect(mine.items.map(\.id) == [report.id])
            #expect(try await world.get("/v1/board-reports/\(officers.id)", as: world.token(.author)).status == 404)
            #expect(try await world.get("/v1/board-reports/\(report.id)", as: world.token(.stranger)).status == 404)
            #expect(try await world.get("/v1/board-reports/\(report.id)", as: world.token(.boardMember)).status == 200)
            #expect(try await answer(officers, in: world).status == 403)
            #expect(try await answer(officers, in: world, as: .secondOfficer).status == 200)
            #expect(try await answer(report, in: world, as: .author).status == 403)
            #expect(try await answer(report, in: world, as: .secretary).status == 403)
            #expect(try await world.send("POST", "/v1/board-reports", content(in: world), as: world.token(.boardMember)).status == 403)
        }
    }

    @Test func `the list is searched, narrowed and paged, newest first`() async throws {
        try await withEIA { world in
            let old = try await added(content("Fleet", board: "Performance Board", days: -40, in: world), in: world)
            let new = try await added(content(in: world), in: world)
            #expect(try await answer(new, in: world).status == 200)
            let token = try await world.token(.boardMember)
            func list(_ query: String) async throws -> [BoardReportID] {
                let page: Page<EIAAPI.BoardReport> = try await world.read("/v1/board-reports\(query)", as: token)
                return page.items.map(\.id)
            }
            #expect(try await list("") == [new.id, old.id])
            #expect(try await list("?q=fleet") == [old.id])
            #expect(try await list("?board=Performance%20Board") == [old.id])
            #expect(try await list("?state=received") == [old.id])
            #expect(try await list("?revision=true") == [new.id])
            #expect(try await list("?from=\(world.day(-10))&to=\(world.day(0))") == [new.id])
            let first: Page<EIAAPI.BoardReport> = try await world.read("/v1/board-reports?limit=1", as: token)
            #expect(try await list("?limit=1&cursor=\(try #require(first.next))") == [old.id])
            #expect(try await world.get("/v1/board-reports?state=lost", as: token).status == 422)
        }
    }

    @Test func `a report without words, from the future or by nobody is refused with every wrong field`() async throws {
        try await withEIA { world in
            let bad = EIAAPI.BoardReportContent(
                title: " ", board: "", author: .init(subject: "", name: ""), implications: "", receivedOn: world.day(1))
            let answer = try await world.send("POST", "/v1/board-reports", bad, as: world.token(.officer))
            #expect(answer.status == 422)
            #expect(
                try answer.problem.errors?.map(\.pointer) == ["/title", "/board", "/author/subject", "/author/name", "/implications", "/receivedOn"])
            #expect(try await world.count("SELECT count(*) FROM board_report") == 0)
        }
    }

    @Test func `every author of a report reads it, hears of the feedback, and gives none`() async throws {
        try await withEIA { world in
            let alone = content(in: world)
            func shared(by others: [TestPerson]) -> EIAAPI.BoardReportContent {
                .init(
                    title: alone.title, board: alone.board, author: alone.author, implications: alone.implications, receivedOn: alone.receivedOn,
                    coauthors: others.map(\.person))
            }
            let report = try await added(shared(by: [.officer, .stranger]), in: world)
            #expect(report.coauthors?.map(\.subject) == ["officer", "stranger"])
            #expect(try await world.get("/v1/board-reports/\(report.id)", as: world.token(.stranger)).status == 200)
            #expect(try await world.get("/v1/board-reports/\(report.id)", as: world.token(.coauthor)).status == 404)
            #expect(try await answer(report, in: world, as: .officer).status == 403)
            #expect(try await answer(report, in: world, as: .moderator).status == 200)
            for person in [TestPerson.author, .officer, .stranger, .coauthor] {
                let waiting: EIAAPI.Waiting = try await world.read("/v1/waiting", as: world.token(person))
                #expect(waiting.reportsAnswered?.map(\.id) == (person == .coauthor ? [] : [report.id]), "\(person)")
            }
            world.clock.advance(days: 31)
            let later: EIAAPI.Waiting = try await world.read("/v1/waiting", as: world.token(.author))
            #expect(later.reportsAnswered?.isEmpty == true)
            let twice = try await world.send("POST", "/v1/board-reports", shared(by: [.author]), as: world.token(.moderator))
            #expect(twice.status == 422)
            #expect(try twice.problem.errors?.map(\.pointer) == ["/coauthors/0"])
        }
    }
}
