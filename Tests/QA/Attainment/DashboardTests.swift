import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Testing
import TestSupport

@testable import QAService

@Suite struct DashboardTests {
    @Test func `the dashboard moves with every rating, and drills down to the rows`() async throws {
        try await withQA { world in
            let moderator = try await world.token(.moderator)
            let submission = try await world.submit("1B", "2B", "3B")
            _ = try await world.assure("1B", submission, local: 4, corporate: 2)
            _ = try await world.assure("2B", submission, local: 3, corporate: 3)
            _ = try await world.rateLocally("3B", submission, step: nil, return: ["Since when?"])
            _ = try await world.submit("1B", in: "GD")
            let board: QAAPI.Dashboard = try await world.read("/v1/dashboard", as: moderator)
            #expect((board.disagreement.compared, board.disagreement.agreed, board.disagreement.localHigher) == (2, 1, 1))
            #expect(board.disagreement.matrix[3][1] == 1)
            #expect(board.gaps.open == 1)
            #expect((board.waiting.local, board.waiting.corporate, board.waiting.returned) == (1, 0, 1))
            #expect(board.waiting.oldestLocal != nil)
            #expect(board.attainment.tally.assured == 2)
            #expect(board.forces.map(\.denominator) == [board.attainment.denominator])
            #expect((board.forces.first?.compared, board.forces.first?.differing, board.forces.first?.waitingLocal) == (2, 1, 1))

            func rows(_ query: String) async throws -> [String] {
                try await world.read("/v1/standings?\(query)", Page<QAAPI.Standing>.self, as: moderator).items.map { "\($0.unit.code) \($0.indicator.code)" }
            }
            #expect(try await rows("local=4&corporate=2") == ["YE 1B"])
            #expect(try await rows("state=returned") == ["YE 3B"])
            #expect(try await rows("state=not-submitted&under=\(world.unit("TP"))") == ["GD 2B", "GD 3B", "TP 1B", "TP 2B", "TP 3B"])
            #expect(try await rows("unit=\(world.unit("GD"))&state=waiting-local") == ["GD 1B"])
        }
    }

    @Test func `since when the oldest waits is that of now, however often it was read before`() async throws {
        try await withQA { world in
            let moderator = try await world.token(.moderator)
            func waiting() async throws -> QAAPI.WaitingTally { try await world.read("/v1/dashboard", QAAPI.Dashboard.self, as: moderator).waiting }
            #expect(try await waiting().oldestLocal == nil)
            let submission = try await world.submit("1B")
            let local = try await waiting()
            #expect(local.oldestLocal != nil && local.oldestCorporate == nil)
            _ = try await world.rateLocally("1B", submission, step: 3)
            let corporate = try await waiting()
            #expect(corporate.oldestLocal == nil && corporate.oldestCorporate != nil)
        }
    }

    @Test func `the heat map has a cell for every indicator of every unit`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            _ = try await world.assure("1B", submission, local: 4, corporate: 2)
            try await world.told(world.applicability("2B", in: "YE", applies: false))
            let map: QAAPI.HeatMap = try await world.read("/v1/heat-map", as: world.token(.boardMember))
            #expect(map.indicators.map(\.code) == ["1B", "2B", "3B"])
            #expect(map.rows.map(\.unit.code) == ["YE", "GD", "HR"])
            #expect(map.rows.first?.cells.map(\.state) == [.assured, .notApplicable, .notSubmitted])
            #expect(map.rows.first?.cells.first?.corporate == 2)
            let first: QAAPI.HeatMap = try await world.read("/v1/heat-map?limit=2", as: world.token(.boardMember))
            let second: QAAPI.HeatMap = try await world.read("/v1/heat-map?limit=2&cursor=\(try #require(first.next))", as: world.token(.boardMember))
            #expect((first.rows + second.rows) == map.rows)
            #expect(second.next == nil)
        }
    }

    @Test func `disagreement is told by unit and by indicator`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B", "2B")
            _ = try await world.assure("1B", submission, local: 4, corporate: 2)
            _ = try await world.assure("2B", submission, local: 2, corporate: 3)
            let found: QAAPI.Disagreement = try await world.read("/v1/disagreement", as: world.token(.moderator))
            #expect(found.units.map { [$0.compared, $0.localHigher, $0.corporateHigher] } == [[2, 1, 1]])
            #expect(found.indicators.map(\.indicator.code) == ["1B", "2B"])
            #expect(found.tally.agreed == 0)
        }
    }

    @Test func `what was read before is never shown again once a rating has moved it`() async throws {
        try await withQA { world in
            let moderator = try await world.token(.moderator)
            let submission = try await world.submit("1B", "2B")
            _ = try await world.assure("1B", submission, local: 4, corporate: 2)
            let read = { () async throws -> (QAAPI.Disagreement, QAAPI.Dashboard) in
                (try await world.read("/v1/disagreement", as: moderator), try await world.read("/v1/dashboard", as: moderator))
            }
            let (before, board) = try await read()
            #expect((before.units.first?.compared, before.indicators.count, board.attainment.tally.assured) == (1, 1, 1))
            _ = try await world.assure("2B", submission, local: 2, corporate: 3)
            let (after, moved) = try await read()
            #expect((after.units.first?.compared, after.indicators.count, moved.attainment.tally.assured) == (2, 2, 2))
            #expect(moved.forces.map(\.compared) == [2])
        }
    }

    @Test func `a unit's two ratings stand side by side, and its story reads from the first submission to today`() async throws {
        try await withQA { world in
            let item = QAWorld.Item()
            let submission = try await world.submit("1B", "2B", items: [item])
            _ = try await world.rateLocally("2B", submission, step: 3)
            _ = try await world.assure("1B", submission, local: 4, corporate: 2)
            let gap = try #require(try await world.gaps().first)
            world.clock.advance(seconds: 1)
            _ = try await world.meet(gap, .action)
            world.clock.advance(seconds: 1)
            try await world.told(world.entryChanged("1B", in: "YE", evidence: item.id, revision: 2))
            let token = try await world.token(.inspector, "YE")
            let ratings: QAAPI.UnitRatings = try await world.read("/v1/units/\(world.unit("YE"))/ratings", as: token)
            #expect(ratings.rows.map(\.local?.step.step) == [4, 3, nil])
            #expect(ratings.rows.map(\.corporate?.step.step) == [2, nil, nil])
            #expect(ratings.rows.map(\.interim) == [false, true, false])
            #expect(ratings.rows.map(\.changed) == [true, false, false])
            #expect(ratings.rows.map(\.meets) == [false, false, false])
            #expect(ratings.rows.first?.gap?.state == .agreed)
            #expect(!ratings.attainment.reached)

            let story = "/v1/units/\(world.unit("YE"))/indicators/\(world.indicator("1B"))/history"
            let steps = try await world.read(story, Page<QAAPI.HistoryStep>.self, as: token).items
            #expect(steps.map(\.kind) == [.submitted, .accepted, .accepted, .gapOpened, .gapAgreed, .changed])
            #expect(steps[1].revisions.map(\.evidence) == [item.id])
            var kinds: [QAAPI.HistoryKind] = []
            var target = story + "?limit=2"
            while true {
                let page = try await world.read(target, Page<QAAPI.HistoryStep>.self, as: token)
                kinds += page.items.map(\.kind)
                guard let next = page.next else { break }
                target = story + "?limit=2&cursor=\(next)"
            }
            #expect(kinds == steps.map(\.kind))
        }
    }
}
