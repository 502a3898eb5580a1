import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import TestSupport
import Testing

@testable import EIAService

@Suite struct FeedbackPointTests {
    @Test func `who took it writes points; the authors see them once they are sent, and never before`() async throws {
        try await withEIA { world in
            let taken = try await world.taken()
            let id = taken.summary.id
            let answer = try await world.send("POST", "/v1/assessments/\(id)/points", world.newPoint(), as: world.token(.officer), key: "p1")
            let again = try await world.send("POST", "/v1/assessments/\(id)/points", world.newPoint(), as: world.token(.officer), key: "p1")
            #expect(answer.status == 201 && again.body == answer.body)
            let point: EIAAPI.FeedbackPoint = try answer.json()
            #expect(point.number == 1 && point.round == 1 && point.state == .open && point.categoryLabel == "Evidence weak or old")
            #expect(answer.headers["location"] == "/v1/assessments/\(id)/points/\(point.id)")
            #expect(try await world.points(of: id, as: .author).isEmpty)
            #expect(try await world.points(of: id).count == 1)
            #expect(try await world.section("evidence", of: id).points.isEmpty)
            #expect(try await world.section("evidence", of: id, as: .officer).points.map(\.id) == [point.id])
            let better = try await world.send(
                "PUT", "/v1/assessments/\(id)/points/\(point.id)", world.newPoint(.shouldFix, text: "The figures are old."), as: world.token(.officer),
                ifMatch: point.etag)
            #expect(better.status == 200)
            let worded: EIAAPI.FeedbackPoint = try better.json()
            #expect(worded.text == "The figures are old." && worded.severity == .shouldFix && worded.etag != point.etag)
            let returned = try await world.act("return", EIAAPI.Note(note: "One."), to: world.detail(id), as: .officer)
            #expect(returned.summary.state == .returned && returned.summary.openPoints == 1 && returned.rounds.last?.outcome == .returned)
            #expect(returned.rounds.last?.comment == "One.")
            #expect(try await world.section("evidence", of: id).points.map(\.state) == [.sent])
            #expect(try await world.section("evidence", of: id).state.openPoints == 1)
            let late = try await world.send(
                "PUT", "/v1/assessments/\(id)/points/\(point.id)", world.newPoint(), as: world.token(.officer), ifMatch: "\"r3\"")
            #expect(late.status == 409)
        }
    }

    @Test func `nobody but who took it writes points, and only while it is in QA`() async throws {
        try await withEIA { world in
            let submitted = try await world.submitted()
            let address = "/v1/assessments/\(submitted.summary.id)/points"
            #expect(try await world.send("POST", address, world.newPoint(), as: world.token(.officer)).status == 409)
            #expect(try await world.send("POST", address, world.newPoint(), as: world.token(.author)).status == 403)
            #expect(try await world.send("POST", address, world.newPoint(), as: world.token(.stranger)).status == 404)
            let taken = try await world.act("quality-assurance", to: submitted, as: .officer)
            for person in [TestPerson.secondOfficer, .author, .owner, .decider, .commander, .administrator] {
                #expect(try await world.send("POST", address, world.newPoint(), as: world.token(person)).status == 403, "\(person)")
            }
            let wrong = EIAAPI.NewPoint(section: "nothing", category: "taste", severity: .learning, text: " ")
            let answer = try await world.send("POST", address, wrong, as: world.token(.officer))
            #expect(try answer.problem.errors?.map(\.pointer) == ["/section", "/category", "/text"])
            let point = try await world.point(on: taken)
            let another = try await world.send("PUT", "\(address)/\(point.id)", world.newPoint(), as: world.token(.secondOfficer), ifMatch: point.etag)
            #expect(another.status == 403)
            #expect(try await world.send("PUT", "\(address)/\(point.id)", world.newPoint(), as: world.token(.author), ifMatch: point.etag).status == 404)
            #expect(try await world.send("PUT", "\(address)/\(point.id)", world.newPoint(), as: world.token(.officer), ifMatch: "\"r9\"").status == 412)
            #expect(try await world.send("PUT", "\(address)/\(point.id)", world.newPoint(), as: world.token(.officer)).status == 428)
        }
    }

    @Test func `points are answered one by one, insisted on, answered again and settled, and every word stays`() async throws {
        try await withEIA { world in
            let (returned, point) = try await world.returned()
            let id = returned.summary.id
            let unanswered = try await world.post("owner-check", EIAAPI.Note(), to: returned, as: .author)
            #expect(unanswered.status == 422)
            #expect(try unanswered.problem.errors == [.init(pointer: "/points/1", detail: "needs an answer")])
            let answered = try await world.post("answer", EIAAPI.PointAnswer(answer: "Those of 2011 are in."), to: point, of: id, as: .coauthor)
            #expect(answered.status == 200)
            let back = try await world.act("quality-assurance", to: world.submit(world.detail(id)), as: .officer)
            let before = try #require(try await world.points(of: id).first)
            #expect(before.state == .answered && before.answers.map(\.by) == [TestPerson.coauthor.person])
            let silent = try await world.post("settlement", EIAAPI.Settlement(settled: false), to: before, of: id, as: .officer)
            #expect(try silent.problem.errors?.map(\.pointer) == ["/comment"])
            let insisted = try await world.post(
                "settlement", EIAAPI.Settlement(settled: false, comment: "By borough, please."), to: before, of: id, as: .officer)
            #expect(insisted.status == 200)
            #expect(try insisted.json(EIAAPI.FeedbackPoint.self).state == .insisted)
            let again = try await world.act("return", EIAAPI.Note(), to: back, as: .officer)
            #expect(try await world.post("owner-check", EIAAPI.Note(), to: again, as: .author).status == 422)
            let second = try #require(try await world.points(of: id).first)
            _ = try await world.post("answer", EIAAPI.PointAnswer(answer: "By borough now."), to: second, of: id, as: .author)
            let third = try await world.act("quality-assurance", to: world.submit(world.detail(id)), as: .secondOfficer)
            let last = try #require(try await world.points(of: id).first)
            let settled = try await world.post("settlement", EIAAPI.Settlement(settled: true), to: last, of: id, as: .secondOfficer)
            let final = try settled.json(EIAAPI.FeedbackPoint.self)
            #expect(final.state == .settled && final.answers.map(\.settled) == [false, true])
            #expect(final.answers.first?.comment == "By borough, please." && final.answers.last?.settledBy == TestPerson.secondOfficer.person)
            #expect(try await world.detail(id).summary.openPoints == 0)
            #expect(try await world.act("approval", EIAAPI.Note(), to: third, as: .secondOfficer).summary.state == .approved)
            let kinds: [String] = try await world.pool.values("SELECT kind FROM trail_step WHERE assessment_id = \(id) AND kind LIKE 'point-%' ORDER BY number")
            #expect(kinds == ["point-answered", "point-insisted", "point-answered", "point-settled"])
            #expect(
                try await world.audited("assessment/\(id)/point/\(point.id)") == [
                    "point.added", "point.answered", "point.insisted", "point.answered", "point.settled",
                ])
        }
    }

    @Test func `who answers and who settles, and when`() async throws {
        try await withEIA { world in
            let (returned, point) = try await world.returned()
            let id = returned.summary.id
            let answer = EIAAPI.PointAnswer(answer: "Done.")
            for person in [TestPerson.officer, .decider, .commander, .administrator] {
                #expect(try await world.post("answer", answer, to: point, of: id, as: person).status == 403, "\(person)")
            }
            #expect(try await world.post("answer", answer, to: point, of: id, as: .stranger).status == 404)
            #expect(try await world.post("answer", EIAAPI.PointAnswer(answer: " "), to: point, of: id, as: .author).status == 422)
            #expect(try await world.post("answer", answer, to: point, of: id, as: .author, ifMatch: "\"r9\"").status == 412)
            let settlement = EIAAPI.Settlement(settled: true)
            #expect(try await world.post("settlement", settlement, to: point, of: id, as: .officer).status == 409, "it is with its authors")
            let answered = try await world.post("answer", answer, to: point, of: id, as: .owner).json(EIAAPI.FeedbackPoint.self)
            let taken = try await world.act("quality-assurance", to: world.submit(world.detail(id)), as: .officer)
            #expect(try await world.post("answer", answer, to: answered, of: id, as: .author).status == 409)
            for person in [TestPerson.author, .secondOfficer, .owner] {
                #expect(try await world.post("settlement", settlement, to: answered, of: id, as: person).status == 403, "\(person)")
            }
            let fresh = try await world.point(.shouldFix, on: taken)
            #expect(try await world.post("settlement", settlement, to: fresh, of: id, as: .officer).status == 409, "nobody answered it")
            #expect(try await world.post("settlement", settlement, to: answered, of: id, as: .officer).status == 200)
            let other = try await world.taken()
            #expect(try await world.post("settlement", settlement, to: fresh, of: other.summary.id, as: .officer).status == 404)
        }
    }
}
