import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Testing
import TestSupport

@testable import QAService

@Suite struct AttainmentTests {
    private func attainment(_ query: String = "", _ world: QAWorld) async throws -> QAAPI.Attainment {
        try await world.read("/v1/attainment\(query)", as: world.token(.moderator))
    }

    /// Every indicator of the unit, corporately rated.
    private func reach(_ unit: String, _ world: QAWorld, corporate: Int = 3) async throws {
        let submission = try await world.submit("1B", "2B", "3B", in: unit)
        for code in ["1B", "2B", "3B"] { _ = try await world.assure(code, submission, in: unit, corporate: corporate) }
    }

    @Test func `a unit has reached the phase when every applicable indicator is at least fairly satisfactory`() async throws {
        try await withQA { world in
            let before = try await attainment("", world)
            #expect((before.reached, before.denominator) == (0, 3))
            #expect(before.rule.label == "local rule: the national rule was not published")
            #expect(before.denominatorNote == "Units that are a directorate or OCU or BOCU and are open on \(before.asAt)")
            #expect(before.tally.applicable == 9)
            #expect(before.tally.notSubmitted == 9)

            let submission = try await world.submit("1B", "2B", "3B")
            _ = try await world.assure("1B", submission)
            _ = try await world.assure("2B", submission, corporate: 4)
            #expect(try await attainment("", world).reached == 0)
            _ = try await world.assure("3B", submission, corporate: 2)
            #expect(try await attainment("", world).reached == 0)
            let fresh = try await world.submit("3B")
            _ = try await world.assure("3B", fresh, corporate: 3)
            let after = try await attainment("", world)
            #expect(after.reached == 1)
            #expect(after.percent == 33.3)
            #expect(after.tally.meeting == 3)
            #expect(after.tally.corporate == [0, 0, 2, 1])
            let rows = try await world.read("/v1/attainment/units", Page<QAAPI.UnitAttainment>.self, as: world.token(.moderator)).items
            #expect(rows.map(\.unit.code) == ["YE", "GD", "HR"])
            #expect(rows.map(\.reached) == [true, false, false])
            #expect(rows.first?.reachedOn == LocalDate(world.now))
            for (day, codes) in [(LocalDate(world.now), ["YE"]), (LocalDate(world.now.addingTimeInterval(2 * 86_400)), [])] {
                let since = "/v1/attainment/units?reachedFrom=\(day)"
                #expect(try await world.read(since, Page<QAAPI.UnitAttainment>.self, as: world.token(.moderator)).items.map(\.unit.code) == codes)
            }
        }
    }

    @Test func `what does not apply is not in the denominator of the unit`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B", "2B")
            _ = try await world.assure("1B", submission)
            _ = try await world.assure("2B", submission)
            #expect(try await attainment("", world).reached == 0)
            try await world.told(world.applicability("3B", in: "YE", applies: false))
            let after = try await attainment("", world)
            #expect(after.reached == 1)
            #expect(after.tally.applicable == 8)
        }
    }

    @Test func `a rating that was not confirmed corporately is an interim result, and labelled so`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B", "2B", "3B")
            for code in ["1B", "2B", "3B"] { _ = try await world.rateLocally(code, submission, step: 3) }
            let interim = try await attainment("", world)
            #expect(interim.reached == 0)
            #expect(interim.interim.reached == 1)
            #expect(interim.interim.label == "interim: 3 of 3 ratings are not corporately assured")
            #expect(interim.interim.unitsWaiting == 1)
            for code in ["1B", "2B", "3B"] { _ = try await world.rateCorporately(code, submission, step: 2) }
            let final = try await attainment("", world)
            #expect(final.interim.reached == 0)
            #expect(final.interim.label == "every rating is corporately assured")
        }
    }

    @Test func `figures stand as at any day, and a rating that stood goes on standing while a fresh one is awaited`() async throws {
        try await withQA { world in
            let start = LocalDate(world.now)
            world.clock.advance(days: 40)
            try await reach("YE", world)
            let reached = LocalDate(world.now)
            world.clock.advance(days: 40)
            let again = try await world.submit("1B")
            #expect(try await attainment("", world).reached == 1)
            _ = try await world.assure("1B", again, corporate: 1)
            let lost = LocalDate(world.now)
            world.clock.advance(days: 1)
            #expect(try await attainment("", world).reached == 0)
            #expect(try await attainment("?asAt=\(lost)", world).reached == 0)
            #expect(try await attainment("?asAt=\(reached)", world).reached == 1)
            #expect(try await attainment("?asAt=\(reached)", world).tally.corporate == [0, 0, 3, 0])
            #expect(try await attainment("?asAt=\(start)", world).reached == 0)
            #expect(try await attainment("?asAt=2009-01-01", world).denominator == 0)
            #expect(try await attainment("?asAt=2009-01-01", world).percent == nil)
            #expect(try await world.get("/v1/attainment?asAt=2999-01-01", as: world.token(.moderator)).status == 422)
            #expect(try await world.get("/v1/attainment?asAt=soon", as: world.token(.moderator)).status == 422)

            let series = try await world.read("/v1/attainment/series", QAAPI.AttainmentSeries.self, as: world.token(.moderator))
            #expect(series.points.count == 24)
            #expect(series.points.last?.reached == 0)
            #expect(series.points.contains { $0.reached == 1 && $0.denominator == 3 })
            for wrong in ["from=2020-13", "to=2999-01", "from=1900-01", "from=2030-01&to=2020-01"] {
                #expect(try await world.get("/v1/attainment/series?\(wrong)", as: world.token(.moderator)).status == 422, "\(wrong)")
            }
        }
    }

    @Test func `a figure may be of one part of the tree, and of what the caller may read`() async throws {
        try await withQA { world in
            try await reach("YE", world)
            let territorial = try await attainment("?under=\(world.unit("TP"))", world)
            #expect((territorial.reached, territorial.denominator) == (1, 2))
            #expect(territorial.under?.code == "TP")
            #expect(territorial.denominatorNote.hasPrefix("Units of Territorial Policing and below that are a"))
            let own: QAAPI.Attainment = try await world.read("/v1/attainment", as: world.token(.commander, "GD"))
            #expect((own.reached, own.denominator) == (0, 1))
            #expect(try await world.get("/v1/attainment?under=\(UnitID.new())", as: world.token(.moderator)).status == 422)
            #expect(try await world.get("/v1/attainment?phase=\(PhaseID.new())", as: world.token(.moderator)).status == 422)
        }
    }

    @Test func `a unit that was closed is counted until its last day`() async throws {
        try await withQA { world in
            try await reach("YE", world)
            let today = LocalDate(world.now)
            world.clock.advance(days: 10)
            try await world.told(world.unitChanged("YE", validTo: LocalDate(world.now)))
            let after = try await attainment("", world)
            #expect((after.reached, after.denominator) == (0, 2))
            let before = try await attainment("?asAt=\(today)", world)
            #expect((before.reached, before.denominator) == (1, 3))
        }
    }
}
