import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Testing
import TestSupport

@testable import QAService

@Suite struct GetEntryTests {
    @Test func `a sitting goes from entry to entry in the workbook's order`() async throws {
        try await withQA { world in
            let submission = try await world.submit("3B", "1B", "2B")
            let token = try await world.token(.spoc, "YE", subject: "judge")
            let middle = try await world.entry("2B", submission, as: token)
            #expect(middle.place.position == 2)
            #expect(middle.place.waiting == 3)
            #expect(middle.place.previous?.code == "1B")
            #expect(middle.place.next?.code == "3B")
            #expect(middle.indicator.strapline == "About 2B")
            #expect(middle.phase?.title == "Baseline")
            #expect(middle.scales.corporate.map(\.step) == [1, 2, 3, 4])
            _ = try await world.rateLocally("2B", submission)
            let rated = try await world.entry("2B", submission, as: token)
            #expect(rated.place.stage == .local || rated.place.stage == .corporate)
            let still = try await world.read(world.address("2B", submission) + "?stage=local", QAAPI.EntryToRate.self, as: token)
            #expect(still.place.position == nil)
            #expect(still.place.next?.code == "3B")
        }
    }

    @Test func `what changed since the last rating is set side by side, with the answers to its points`() async throws {
        try await withQA { world in
            let (kept, revised, removed) = (QAWorld.Item(title: "Kept"), QAWorld.Item(title: "Revised"), QAWorld.Item(title: "Removed"))
            let first = try await world.submit("1B", items: [kept, revised, removed])
            let returned: QAAPI.Rating = try await world.rateLocally("1B", first, step: nil, return: ["How many?"]).json()
            world.clock.advance(seconds: 1)
            let point = try #require(returned.points.first)
            let answer = EvidenceEvents.Answer(point: PointID(point.id), answer: "Sixty.", answeredBy: QAWorld.author)
            let added = QAWorld.Item(title: "Added")
            let second = try await world.submit("1B", items: [kept, revised.saved(by: QAWorld.author), added], answers: [answer])
            let entry = try await world.entry("1B", second, as: world.token(.spoc, "YE", subject: "judge"))
            let since = try #require(entry.sinceJudged)
            #expect(since.rating == returned.id)
            #expect(since.added.map(\.title) == ["Added"])
            #expect(since.removed.map(\.title) == ["Removed"])
            #expect(since.revised.map { [$0.from, $0.to] } == [[1, 2]])
            #expect(since.unchanged == 1)
            #expect(entry.answers.map(\.text) == ["How many?"])
            #expect(entry.answers.map(\.answer) == ["Sixty."])
            #expect(entry.answers.first?.raisedBy?.subject == "local-judge")
            #expect(entry.ratings.count == 1)
        }
    }

    @Test func `evidence that was saved after the submission is shown, and does not stand in the way of a rating`() async throws {
        try await withQA { world in
            let item = QAWorld.Item()
            let submission = try await world.submit("1B", items: [item])
            let token = try await world.token(.spoc, "YE", subject: "judge")
            let before = try await world.entry("1B", submission, as: token)
            try await world.told(world.entryChanged("1B", in: "YE", evidence: item.id, revision: 2))
            let after = try await world.entry("1B", submission, as: token)
            #expect(after.changedSince.map(\.revision) == [2])
            #expect(after.changedSince.map(\.title) == ["Community profile"])
            #expect(after.etag == before.etag)
            #expect(try await world.rateLocally("1B", submission, ifMatch: before.etag).status == 201)
        }
    }

    @Test func `another unit's entry is not there`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            #expect(try await world.get(world.address("1B", submission), as: world.token(.spoc, "GD")).status == 404)
            #expect(try await world.get(world.address("2B", submission), as: world.token(.spoc, "YE")).status == 404)
            #expect(try await world.get(world.address("1B", .new()), as: world.token(.spoc, "YE")).status == 404)
        }
    }
}
