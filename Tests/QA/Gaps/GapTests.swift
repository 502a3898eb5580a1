import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Postgres
import Testing
import TestSupport

@testable import QAService

@Suite struct GapTests {
    @Test func `a corporate rating under the threshold makes a gap, one at or over it closes the gap`() async throws {
        try await withQA { world in
            let item = QAWorld.Item()
            let first = try await world.submit("1B", items: [item])
            let weak = try await world.assure("1B", first, corporate: 2)
            let gap = try #require(try await world.gaps().first)
            #expect(weak.gap == gap.id)
            #expect(gap.state == .open)
            #expect(gap.step.label == "Not very satisfactory")
            #expect(gap.stage == .corporate)

            let second = try await world.submit("1B", items: [item.saved(by: QAWorld.author)])
            let strong = try await world.assure("1B", second, corporate: 4)
            #expect(strong.gap == nil)
            let closed = try await world.gap(gap.id)
            #expect(closed.state == .closed)
            #expect(closed.closure == .rated)
            #expect(try await world.gaps("?state=open").isEmpty)
        }
    }

    @Test func `"Not in place" makes a gap at once, which the adviser's rating keeps or closes`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            let local: QAAPI.Rating = try await world.rateLocally("1B", submission, step: 1).json()
            let gap = try #require(try await world.gaps().first)
            #expect(local.gap == gap.id)
            #expect(gap.stage == .local)
            world.clock.advance(seconds: 1)
            let corporate: QAAPI.Rating = try await world.rateCorporately("1B", submission, step: 1).json()
            #expect(corporate.gap == gap.id)
            #expect(try await world.gaps().map(\.id) == [gap.id])
            #expect(try await world.gap(gap.id).rating == corporate.id)
        }
    }

    @Test func `a return makes no gap`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            _ = try await world.rateLocally("1B", submission, step: 1, return: ["Nothing is here yet: what is planned?"])
            #expect(try await world.gaps().isEmpty)
        }
    }

    @Test func `the meeting makes it an action, which is told with all that the action plan needs`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            _ = try await world.assure("1B", submission, corporate: 2)
            let gap = try #require(try await world.gaps().first)
            let answer = try await world.meet(gap, .action, reason: "Two groups are missing.", activity: "Ask them.")
            #expect(answer.status == 201)
            let meeting: QAAPI.Meeting = try answer.json()
            #expect(meeting.attendees.map(\.capacity) == ["SPOC", "SMT"])
            #expect(meeting.gaps.map(\.indicator.code) == ["1B"])
            #expect(try await world.gap(gap.id).state == .agreed)
            let told = try #require(try await world.events(QAEvents.gapAgreed, QAEvents.GapAgreed.self).first)
            #expect(told.gap == gap.id.uuid)
            #expect(told.indicatorCode == "1B")
            #expect(told.indicatorWording == "The organisation 1B")
            #expect(told.version == QAWorld.version.uuid)
            #expect(told.phase == QAWorld.phase.uuid)
            #expect((told.step, told.label, told.reason, told.proposedActivity) == (2, "Not very satisfactory", "Two groups are missing.", "Ask them."))
            #expect(told.meeting == meeting.id.uuid)
            #expect(try await world.count("SELECT count(*) FROM outbox_event WHERE type = \(QAEvents.gapAgreed) AND subject = \(gap.id.description)") == 1)
            let detail = try await world.read("/v1/gaps/\(gap.id)", QAAPI.GapDetail.self, as: world.token(.commander, "YE"))
            #expect(detail.meetings == [meeting])
            #expect(!detail.mayMeet)
            #expect(try await world.read("/v1/meetings/\(meeting.id)", QAAPI.Meeting.self, as: world.token(.spoc, "YE")) == meeting)
            #expect(try await world.read("/v1/units/\(world.unit("YE"))/meetings", Page<QAAPI.Meeting>.self, as: world.token(.spoc, "YE")).items == [meeting])
        }
    }

    @Test func `not every gap needs an action: accepted with a reason, or discussed only, it is told to nobody`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B", "2B")
            _ = try await world.assure("1B", submission, corporate: 2)
            _ = try await world.assure("2B", submission, corporate: 1)
            let gaps = try await world.gaps()
            #expect(gaps.map(\.indicator.code) == ["2B", "1B"])
            #expect(try await world.meet(gaps[0], .accepted, reason: nil).status == 422)
            #expect(try await world.meet(gaps[0], .accepted, reason: "It has no custody suite.").status == 201)
            #expect(try await world.meet(gaps[1], .discussed, reason: nil).status == 201)
            #expect(try await world.gap(gaps[0].id).state == .accepted)
            #expect(try await world.gap(gaps[0].id).reason == "It has no custody suite.")
            #expect(try await world.gap(gaps[1].id).state == .open)
            #expect(try await world.events(QAEvents.gapAgreed, QAEvents.GapAgreed.self).isEmpty)
        }
    }

    @Test func `a meeting decides about gaps as they were read, of its own unit, and once`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            _ = try await world.assure("1B", submission, corporate: 2)
            let gap = try #require(try await world.gaps().first)
            #expect(try await world.meet(gap, .action, etag: "\"r99\"").status == 412)
            #expect(try await world.meet(gap, .action, in: "GD").status == 422)
            let tomorrow = try #require(LocalDate("2999-01-01"))
            #expect(try await world.meet(gap, .action, on: tomorrow).status == 422)
            #expect(try await world.meet(gap, .action).status == 201)
            let again = try await world.meet(try await world.gap(gap.id), .accepted)
            #expect(again.status == 409)
            #expect(try again.problem.type == "/problems/gap-settled")
            #expect(try await world.count("SELECT count(*) FROM meeting") == 1)
        }
    }

    @Test func `a fresh rating under the threshold after the action, or of an accepted gap, opens another gap that follows it`() async throws {
        try await withQA { world in
            let item = QAWorld.Item()
            _ = try await world.assure("1B", try await world.submit("1B", items: [item]), corporate: 2)
            let gap = try #require(try await world.gaps().first)
            _ = try await world.meet(gap, .accepted)
            _ = try await world.assure("1B", try await world.submit("1B", items: [item.saved(by: QAWorld.author)]), corporate: 1)
            let gaps = try await world.gaps()
            #expect(gaps.map(\.state) == [.open, .closed])
            #expect(gaps[0].follows == gap.id)
            #expect(gaps[1].closure == .followed)
        }
    }

    @Test func `a gap of an indicator that no longer applies is closed`() async throws {
        try await withQA { world in
            _ = try await world.assure("1B", try await world.submit("1B"), corporate: 2)
            try await world.told(world.applicability("1B", in: "YE", applies: false))
            #expect(try await world.gaps().map(\.closure) == [.notApplicable])
        }
    }
}
