import ContractsCore
import ContractsEIA
import Postgres
import TestSupport
import Testing

@testable import EIAService

@Suite struct JudgementTests {
    @Test func `an approval waits for every must-fix, sends the rest along, and its mitigations are told`() async throws {
        try await withEIA { world in
            let taken = try await world.taken()
            let id = taken.summary.id
            let must = try await world.point(on: taken)
            try await world.point(.shouldFix, on: taken)
            try await world.point(.learning, on: taken)
            let refused = try await world.post("approval", EIAAPI.Note(), to: taken, as: .officer)
            #expect(refused.status == 409)
            #expect(try refused.problem.type == "/problems/must-fix-open" && refused.problem.detail?.contains("point 1") == true)
            let softer = try await world.send(
                "PUT", "/v1/assessments/\(id)/points/\(must.id)", world.newPoint(.shouldFix), as: world.token(.officer), ifMatch: must.etag)
            #expect(softer.status == 200)
            let approved = try await world.act("approval", EIAAPI.Note(note: "Sound."), to: taken, as: .officer)
            #expect(approved.summary.state == .approved && approved.summary.openPoints == 2 && approved.summary.reviewDate == world.day(365))
            #expect(approved.approvals == [.init(round: 1, at: world.clock.now, by: TestPerson.officer.person, comment: "Sound.")])
            #expect(approved.rounds.map(\.outcome) == [.approved] && approved.mitigations.count == 1)
            #expect(try await world.told().map(\.assessment) == [id.uuid])
            #expect(try await world.points(of: id, as: .author).map(\.state) == [.sent, .sent, .sent])
            #expect(try await world.audited("assessment/\(id)").last == "assessment.approved")
        }
    }

    @Test func `nothing is returned without something to fix, and nobody else judges`() async throws {
        try await withEIA { world in
            let taken = try await world.taken()
            try await world.point(.learning, on: taken)
            let nothing = try await world.post("return", EIAAPI.Note(), to: taken, as: .officer)
            #expect(nothing.status == 409)
            #expect(try nothing.problem.type == "/problems/nothing-to-fix")
            for person in [TestPerson.secondOfficer, .author, .owner, .decider, .commander, .moderator, .administrator] {
                #expect(try await world.post("return", EIAAPI.Note(), to: taken, as: person).status == 403, "\(person)")
                #expect(try await world.post("approval", EIAAPI.Note(), to: taken, as: person).status == 403, "\(person)")
            }
            #expect(try await world.post("approval", EIAAPI.Note(), to: taken, as: .stranger).status == 404)
            #expect(try await world.post("approval", EIAAPI.Note(), to: taken, as: .officer, ifMatch: "\"r1\"").status == 412)
            #expect(try await world.post("approval", EIAAPI.Note(note: String(repeating: "x", count: 2_001)), to: taken, as: .officer).status == 422)
        }
    }

    @Test func `the review sheet shows what was frozen, what changed since the round before, and every blank`() async throws {
        try await withEIA { world in
            let (returned, point) = try await world.returned()
            let id = returned.summary.id
            let aims = try await world.section("aims", of: id)
            var fields = aims.content.fields
            fields["what"] = .init(text: "As the working group found: what. And why.")
            try await world.save(.init(fields: fields), as: "aims", of: id)
            _ = try await world.post("answer", EIAAPI.PointAnswer(answer: "See the aims."), to: point, of: id, as: .author)
            let submitted = try await world.submit(world.detail(id))
            let sheet = try await world.review(of: id)
            #expect(sheet.round.number == 2 && sheet.before == 1 && sheet.sections.count == 15 && sheet.refusal == nil)
            #expect(sheet.sections.filter { !$0.differences.isEmpty }.map(\.section.key) == ["aims"])
            #expect(sheet.sections.allSatisfy { !$0.blanks.contains(where: \.required) })
            let first = try await world.review(of: id, round: 1)
            #expect(first.before == nil && first.sections.allSatisfy(\.differences.isEmpty))
            #expect(first.sections.first { $0.section.key == "aims" }?.content == aims.content)
            #expect(try await world.review(of: id, as: .author).refusal == AccessRefusal.Reason.notYours.rawValue)
            #expect(try await world.get("/v1/assessments/\(id)/review-sheet?round=3", as: world.token(.officer)).status == 404)
            #expect(try await world.get("/v1/assessments/\(id)/review-sheet?round=x", as: world.token(.officer)).status == 422)
            #expect(try await world.get("/v1/assessments/\(id)/review-sheet", as: world.token(.stranger)).status == 404)
            let draft = try await world.draft()
            #expect(try await world.get("/v1/assessments/\(draft.summary.id)/review-sheet", as: world.token(.officer)).status == 404)
            #expect(submitted.summary.round == 2)
        }
    }

    @Test func `two who judge at once: it is approved or returned, not both`() async throws {
        try await withEIA { world in
            let taken = try await world.taken()
            try await world.point(.shouldFix, on: taken)
            let answers = try await withThrowingTaskGroup(of: Int.self) { group in
                for what in ["approval", "return"] { group.addTask { try await world.post(what, EIAAPI.Note(), to: taken, as: .officer).status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.sorted() == [200, 412])
            let after = try await world.detail(taken.summary.id)
            #expect((after.summary.state == .approved) == !after.approvals.isEmpty && after.rounds.compactMap(\.outcome).count == 1)
        }
    }
}
