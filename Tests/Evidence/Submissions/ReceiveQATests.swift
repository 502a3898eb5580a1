import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct ReceiveQATests {
    @Test func `an event is applied once, however often it comes`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            let submission = try await world.submit("1B")
            let event = world.returned("1B", of: submission.id, points: ["Say how many."])
            let answers = try await withThrowingTaskGroup { group in
                for _ in 0..<6 { group.addTask { try await world.tell(event).status } }
                return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
            }
            #expect(answers == [204: 6])
            #expect(try await world.entry("1B").points.count == 1)
            #expect(try await world.row("1B").openPoints == 1)
            #expect(try await world.entry("1B").trail.filter { $0.kind == .returned }.count == 1)
            #expect(try await world.audited("entry/\(world.unit("YE"))/\(world.indicator("1B").id)") == ["entry.returned"])
        }
    }

    @Test func `ratings come in order, and a submission after a return clears them`() async throws {
        try await withEvidence { world in
            let item = try await world.record(under: ["1B"])
            let first = try await world.submit("1B")
            #expect(try await world.tell(world.assured("1B", of: first.id, step: 2)).status == 204)
            #expect(try await world.row("1B").localRating?.step == 2)
            #expect(try await world.tell(world.returned("1B", of: first.id, stage: .corporate)).status == 204)
            let returned = try await world.row("1B")
            #expect(returned.state == .returned)
            #expect(returned.localRating?.step == 2)
            #expect(try await world.entry("1B").points.map(\.stage) == [.corporate])

            let point = try #require(try await world.entry("1B").points.first)
            _ = try await world.answer(point, "1B", "Sixty.")
            _ = try await world.revise(item, title: "Changed")
            let second = try await world.submit("1B")
            #expect(try await world.row("1B").localRating == nil)
            #expect(try await world.tell(world.assured("1B", of: second.id, step: 3)).status == 204)
            #expect(try await world.tell(world.assured("1B", of: second.id, stage: .corporate, step: 4)).status == 204)
            let assured = try await world.row("1B")
            #expect(assured.state == .corporatelyAssured)
            #expect(assured.localRating?.step == 3)
            #expect(assured.corporateRating?.step == 4)
            #expect(!assured.changedSinceAssured)
        }
    }

    @Test func `answers go to QA with the submission that follows the return, and not with later ones`() async throws {
        try await withEvidence { world in
            let item = try await world.record(under: ["1B"])
            let first = try await world.submit("1B")
            _ = try await world.tell(world.returned("1B", of: first.id))
            _ = try await world.answer(try #require(try await world.entry("1B").points.first), "1B", "Sixty.")
            let second = try await world.submit("1B")
            _ = try await world.tell(world.assured("1B", of: second.id))
            _ = try await world.revise(item, title: "Changed")
            _ = try await world.submit("1B")
            let answers = try await world.pool.rows(
                "SELECT jsonb_array_length(event #> '{data,entries,0,answers}') FROM outbox_event WHERE type = \(EvidenceEvents.submissionMade) ORDER BY position"
            ) { (count: Int) in count }
            #expect(answers == [0, 1, 0])
        }
    }

    @Test func `changed since assured says so until it is submitted again, and QA is told of the change`() async throws {
        try await withEvidence { world in
            let item = try await world.record(under: ["1B", "2B"])
            let submission = try await world.submit("1B")
            _ = try await world.tell(world.assured("1B", of: submission.id))
            #expect(try await world.row("1B").changedSinceAssured == false)
            let changed = try await world.revise(item, title: "Changed")
            #expect(try await world.row("1B").changedSinceAssured)
            #expect(try await world.row("2B").changedSinceAssured == false)
            #expect(try await world.workbook().totals.changedSinceAssured == 1)
            #expect(try await world.events(EvidenceEvents.entryChanged) == 1)
            _ = try await world.withdraw(changed)
            #expect(try await world.row("1B").changedSinceAssured)
            #expect(try await world.preview().entries[0].blockers == [.noEvidence])
        }
    }

    @Test func `what QA said of a submission before it heard of the next belongs to the trail, and the entry stands as it was submitted since`() async throws {
        try await withEvidence { world in
            let item = try await world.record(under: ["1B"])
            let first = try await world.submit("1B")
            _ = try await world.revise(item, title: "Changed")
            _ = try await world.submit("1B")
            #expect(try await world.tell(world.assured("1B", of: first.id)).status == 204)
            #expect(try await world.tell(world.returned("1B", of: first.id, stage: .corporate)).status == 204)
            let entry = try await world.entry("1B")
            #expect(entry.row.state == .submitted)
            #expect(entry.row.localRating == nil)
            #expect(entry.row.openPoints == 0)
            #expect(entry.points.isEmpty)
            #expect(entry.trail.map(\.kind).filter { [.locallyAssured, .returned].contains($0) }.count == 2)
            #expect(try await world.parked().isEmpty)
        }
    }

    @Test func `an event about a submission that is unknown is parked with its reason`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            let second = try await world.submit("1B")
            #expect(try await world.tell(world.assured("1B", of: .new())).status == 202)
            #expect(try await world.tell(world.assured("2B", of: second.id)).status == 202)
            #expect(try await world.tell(world.assured("1B", of: second.id, in: "GD")).status == 202)
            let reasons = try await world.parked()
            #expect(reasons.allSatisfy { $0.hasSuffix("is not known here.") })
            #expect(reasons.count == 3)
            #expect(try await world.row("1B").state == .submitted)
            #expect(try await world.count("SELECT count(*) FROM assurance") == 0)
        }
    }

    @Test func `what cannot be right is parked too, and nothing of it is applied`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            let submission = try await world.submit("1B")
            #expect(try await world.tell(world.returned("1B", of: submission.id, points: [])).status == 202)
            #expect(try await world.tell(world.assured("1B", of: submission.id, step: 5)).status == 202)
            let good = world.returned("1B", of: submission.id)
            #expect(try await world.tell(good).status == 204)
            #expect(try await world.tell(world.assured("1B", of: submission.id)).status == 202)
            let repeated = world.event(QAEvents.entryReturned, good.data)
            #expect(try await world.tell(repeated).status == 202)
            #expect(try await world.tell(world.event("qa.entry.forgotten.v1", good.data)).status == 202)
            let reasons = try await world.parked()
            #expect(reasons.count == 5)
            #expect(reasons[0].contains("/data/points"))
            #expect(reasons[1].contains("/data/step"))
            #expect(reasons[2].contains("is returned: nothing of it waits for QA"))
            #expect(try await world.count("SELECT count(*) FROM assurance") == 1)
        }
    }

    @Test func `only the QA service speaks for QA`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            let submission = try await world.submit("1B")
            let event = world.assured("1B", of: submission.id)
            #expect(try await world.tell(event, as: .services).status == 403)
            #expect(try await world.send("POST", "/v1/events", event, as: world.token(.administrator)).status == 403)
            let foreign = CloudEvent(id: "1", source: "test-service", type: event.type, subject: event.subject, time: event.time, data: event.data)
            #expect(try await world.tell(foreign, as: .services).status == 202)
            #expect(try await world.parked() == ["Only qa-service may say this; it came from test-service."])
            let elsewhere = CloudEvent(
                id: "2", source: event.source, type: event.type, subject: world.unit("GD").description, time: event.time, data: event.data)
            #expect(try await world.tell(elsewhere).status == 202)
            #expect(try await world.row("1B").state == .submitted)
        }
    }
}
