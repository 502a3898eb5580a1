import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct WaitingTests {
    private func waiting(_ world: EvidenceWorld, as token: String, since: String = "") async throws -> EvidenceAPI.Waiting {
        let answer = try await world.get("/v1/waiting\(since)", as: token)
        try #require(answer.status == 200, "\(answer.text)")
        return try answer.json()
    }

    @Test func `nothing waits where nothing happened, and the units stand at the start`() async throws {
        try await withEvidence { world in
            let waiting = try await waiting(world, as: world.token(.spoc, "YE", "GD"))
            #expect(
                waiting.returned.isEmpty && waiting.applicability.isEmpty && waiting.drafts.isEmpty && waiting.reviewsDue.isEmpty && waiting.changes.isEmpty)
            #expect(waiting.units.map(\.unit.code) == ["YE", "GD"])
            #expect(waiting.units.allSatisfy { $0.totals.notStarted == 22 && $0.due == LocalDate("2030-06-30") && $0.phaseTitle == world.baseline.title })
        }
    }

    @Test func `a return waits for the unit's people, with its first open point`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            let submission = try await world.submit("1B")
            _ = try await world.tell(world.returned("1B", of: submission.id, points: ["Say how many.", "Say when."]))
            let token = try await world.token(.contributor, "YE")
            let entry = try #require(try await waiting(world, as: token).returned.first)
            #expect(entry.quote == "Say how many.")
            #expect(entry.openPoints == 2)
            #expect(entry.indicatorCode == "1B")
            #expect(try await waiting(world, as: world.token(.contributor, "GD")).returned.isEmpty)
            #expect(try await waiting(world, as: world.token(.commander, "YE")).returned.isEmpty)
            _ = try await world.answer(try await world.entry("1B").points[0], "1B", "Sixty.")
            #expect(try await waiting(world, as: token).returned.map(\.quote) == ["Say when."])
        }
    }

    @Test func `a proposal waits for the adviser, not for the person who made it`() async throws {
        try await withEvidence { world in
            let target = "/v1/units/\(world.unit("YE"))/indicators/\(world.indicator("2B").id)/applicability"
            let proposal = EvidenceAPI.ApplicabilityProposal(applies: false, reason: "No front office.")
            let answer = try await world.send("PUT", target, proposal, as: world.token(.spoc, "YE"), ifMatch: "\"r0\"")
            #expect(answer.status == 200)
            #expect(try await waiting(world, as: world.token(.adviser, "YE")).applicability.map(\.quote) == ["No front office."])
            #expect(try await waiting(world, as: world.token(.adviser, "GD")).applicability.isEmpty)
            #expect(try await waiting(world, as: world.token(.spoc, "YE")).applicability.isEmpty)
        }
    }

    @Test func `reviews wait when their day is near, soonest first, unless the item is withdrawn`() async throws {
        try await withEvidence { world in
            let today = LocalDate(Date())
            let soon = try #require(LocalDate(year: today.year, month: today.month, day: 1))
            _ = try await world.record("Near", reviewBy: soon)
            _ = try await world.record("Long past", reviewBy: LocalDate("2011-01-01"))
            _ = try await world.record("Far", reviewBy: LocalDate("2999-01-01"))
            _ = try await world.withdraw(try await world.record("Gone", reviewBy: LocalDate("2011-01-01")))
            #expect(try await waiting(world, as: world.token(.spoc, "YE")).reviewsDue.map(\.title) == ["Long past", "Near"])
            #expect(try await waiting(world, as: world.token(.spoc, "GD")).reviewsDue.isEmpty)
        }
    }

    @Test func `changes are the newest of the reader's units, one line an item, and can begin at a moment`() async throws {
        try await withEvidence { world in
            let item = try await world.record("Panel", under: ["1B", "2B"])
            _ = try await world.revise(item, title: "Youth panel", under: ["1B"])
            _ = try await world.record("Elsewhere", in: "GD")
            let submission = try await world.submit("1B")
            let token = try await world.token(.spoc, "YE")
            let changes = try await waiting(world, as: token).changes
            #expect(changes.map(\.step.kind) == [.submitted, .revised])
            #expect(changes[0].step.submission == submission.id)
            #expect(changes[1].indicatorCode == "1B")
            #expect(changes[1].step.detail == "Youth panel")
            let since = JSONCoding.text(changes[1].step.at)
            #expect(try await waiting(world, as: token, since: "?since=\(since)").changes.map(\.step.kind) == [.submitted])
            #expect(try await world.get("/v1/waiting?since=yesterday", as: token).status == 422)
            #expect(try await waiting(world, as: world.token(.moderator)).changes.count == 3)
        }
    }

    @Test func `the totals of each unit are those of its workbook`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B", "2B"])
            _ = try await world.record(in: "GD", under: ["3B"])
            _ = try await world.submit("1B")
            for progress in try await waiting(world, as: world.token(.moderator)).units {
                #expect(try await world.workbook(progress.unit.code).totals == progress.totals)
            }
        }
    }

    @Test func `drafts wait for their writer alone`() async throws {
        try await withEvidence { world in
            let target = "/v1/units/\(world.unit("YE"))/drafts/\(DraftID.new())"
            _ = try await world.send("PUT", target, EvidenceAPI.DraftContent(fields: []), as: world.token(.contributor, "YE", subject: "one"))
            #expect(try await waiting(world, as: world.token(.contributor, "YE", subject: "one")).drafts.count == 1)
            #expect(try await waiting(world, as: world.token(.contributor, "YE", subject: "two")).drafts.isEmpty)
        }
    }
}
