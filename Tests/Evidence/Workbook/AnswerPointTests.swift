import ContractsCore
import ContractsEvidence
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct AnswerPointTests {
    @Test func `returned points must be answered, each, before the entry can be submitted again`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            let submission = try await world.submit("1B")
            _ = try await world.tell(world.returned("1B", of: submission.id, points: ["Say how many.", "Say when."]))
            let entry = try await world.entry("1B")
            #expect(entry.row.state == .returned)
            #expect(entry.points.map(\.text) == ["Say how many.", "Say when."])
            #expect(entry.points.allSatisfy { $0.answer == nil && $0.raisedBy.name == "SPOC, Haringey" })

            #expect(try await world.preview().entries.first?.blockers == [.unansweredPoints])
            let early = try await world.post(world.request(["1B"]))
            #expect(early.status == 409)
            #expect(try early.problem.detail == "1B has points that are not answered.")

            let answered: EvidenceAPI.ReturnedPoint = try await world.answer(entry.points[0], "1B", " Sixty. ").json()
            #expect(answered.answer == "Sixty.")
            #expect(answered.answeredBy?.name == "Test contributor")
            #expect(try await world.row("1B").openPoints == 1)
            #expect(try await world.row("1B").turn == .contributor)
            #expect(try await world.answer(entry.points[1], "1B", "Weekly.").status == 200)
            #expect(try await world.row("1B").turn == .spoc)
            #expect(try await world.preview().entries.first?.blockers == [])
            _ = try await world.submit("1B")
            #expect(try await world.entry("1B").points.map(\.answer) == ["Sixty.", "Weekly."])
        }
    }

    @Test func `an answer can be bettered until it goes, and every version of it is kept`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            let submission = try await world.submit("1B")
            _ = try await world.tell(world.returned("1B", of: submission.id))
            let point = try #require(try await world.entry("1B").points.first)
            let first: EvidenceAPI.ReturnedPoint = try await world.answer(point, "1B", "Sixty.").json()
            let stale = try await world.answer(point, "1B", "Seventy.")
            #expect(stale.status == 412)
            #expect(try stale.problem.current?.changedBy == "Test contributor")
            let second: EvidenceAPI.ReturnedPoint = try await world.answer(first, "1B", "Sixty-one.").json()
            #expect(try await world.row("1B").openPoints == 0)
            #expect(try await world.count("SELECT count(*) FROM point_answer") == 2)
            _ = try await world.submit("1B")
            let late = try await world.answer(second, "1B", "Sixty-two.")
            #expect(late.status == 409)
            #expect(try late.problem.type == "/problems/point-no-longer-open")
        }
    }

    @Test func `an answer says something, at the right place, from somebody of the unit`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            let submission = try await world.submit("1B")
            _ = try await world.tell(world.returned("1B", of: submission.id))
            let point = try #require(try await world.entry("1B").points.first)
            #expect(try await world.answer(point, "1B", " ").status == 422)
            #expect(try await world.answer(point, "1B", String(repeating: "x", count: 5_001)).status == 422)
            #expect(try await world.answer(point, "2B", "Elsewhere.").status == 404)
            #expect(try await world.answer(point, "1B", "Elsewhere.", in: "GD").status == 404)
            let target = "/v1/units/\(world.unit("YE"))/indicators/\(world.indicator("1B").id)/points/\(point.id)/answer"
            let answer = EvidenceAPI.PointAnswer(answer: "Mine.")
            #expect(try await world.send("PUT", target, answer, as: world.token(.commander, "YE"), ifMatch: point.etag).status == 403)
            #expect(try await world.send("PUT", target, answer, as: world.token(.contributor, "GD"), ifMatch: point.etag).status == 404)
            #expect(try await world.send("PUT", target, answer, as: world.token(.contributor, "YE")).status == 428)
        }
    }
}
