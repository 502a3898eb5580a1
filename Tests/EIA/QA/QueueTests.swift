import ContractsCore
import ContractsEIA
import Postgres
import TestSupport
import Testing

@testable import EIAService

@Suite struct QueueTests {
    @Test func `officers see what waits, oldest first, and what they took`() async throws {
        try await withEIA { world in
            var ids: [AssessmentID] = []
            for _ in 1...3 {
                ids.append(try await world.submitted().summary.id)
                world.clock.advance(seconds: 60)
            }
            let first: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/queue?limit=2", as: world.token(.officer))
            #expect(first.items.map(\.id) == Array(ids.prefix(2)))
            let rest: Page<EIAAPI.AssessmentSummary> = try await world.read(
                "/v1/queue?limit=2&cursor=\(try #require(first.next))", as: world.token(.officer))
            #expect(rest.items.map(\.id) == [ids[2]] && rest.next == nil)
            _ = try await world.act("quality-assurance", to: world.detail(ids[1]), as: .officer)
            func queue(_ query: String, as person: TestPerson = .officer) async throws -> [AssessmentID] {
                let page: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/queue?\(query)", as: world.token(person))
                return page.items.map(\.id)
            }
            #expect(try await queue("mine=true") == [ids[1]])
            #expect(try await queue("mine=true", as: .secondOfficer).isEmpty)
            #expect(try await queue("state=submitted") == [ids[0], ids[2]])
            #expect(try await queue("state=in-qa&unit=\(world.unit("YE"))") == [ids[1]])
            #expect(try await queue("unit=\(world.unit("GD"))").isEmpty)
            for query in ["state=approved", "mine=perhaps", "unit=YE", "cursor=zzz", "limit=0"] {
                #expect(try await world.get("/v1/queue?\(query)", as: world.token(.officer)).status == 422, "\(query)")
            }
            for person in TestPerson.allCases where ![.officer, .secondOfficer].contains(person) {
                #expect(try await world.get("/v1/queue", as: world.token(person)).status == 403, "\(person)")
            }
        }
    }

    @Test func `two officers take it at once: one has it, and the other is told`() async throws {
        try await withEIA { world in
            let submitted = try await world.submitted()
            let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
                for person in [TestPerson.officer, .secondOfficer] {
                    group.addTask {
                        try await world.send(
                            "POST", "/v1/assessments/\(submitted.summary.id)/quality-assurance", as: world.token(person), ifMatch: submitted.summary.etag)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.map(\.status).sorted() == [200, 412])
            let holder = try #require(try await world.detail(submitted.summary.id).summary.officer)
            let late = try #require(answers.first { $0.status == 412 })
            #expect(try late.problem.current?.changedBy == holder.name)
        }
    }

    @Test func `who took it gives it back, and another finds the points that were written`() async throws {
        try await withEIA { world in
            let taken = try await world.taken()
            let point = try await world.point(on: taken)
            let other = try await world.post("return", EIAAPI.Note(), to: taken, as: .secondOfficer)
            #expect(other.status == 403)
            #expect(try other.problem.detail == AccessRefusal.Reason.holderOnly.rawValue)
            let released = try await world.act("quality-assurance/release", to: taken, as: .officer)
            #expect(released.summary.state == .submitted && released.summary.officer == nil)
            let again = try await world.act("quality-assurance", to: released, as: .secondOfficer)
            #expect(again.summary.officer == TestPerson.secondOfficer.person)
            #expect(try await world.points(of: taken.summary.id, as: .secondOfficer).map(\.id) == [point.id])
            let sheet = try await world.review(of: taken.summary.id, as: .officer)
            #expect(sheet.refusal == "Test secondOfficer took this assessment. They judge it, or give it back.")
        }
    }

    @Test func `an officer who wrote any of it never judges it, whoever is named today`() async throws {
        try await withEIA { world in
            let submitted = try await world.submitted()
            let id = submitted.summary.id
            try await world.asOwner(
                "INSERT INTO eia.assessment_writer (assessment_id, subject, name, since) VALUES (\(id), 'officer', 'Test officer', now())")
            let refused = try await world.send("POST", "/v1/assessments/\(id)/quality-assurance", as: world.token(.officer), ifMatch: submitted.summary.etag)
            #expect(refused.status == 403)
            #expect(try refused.problem.detail == AccessRefusal.Reason.wroteIt.rawValue)
            #expect(try await world.detail(id, as: .officer).allowed == [])
            #expect(try await world.review(of: id, as: .officer).refusal == AccessRefusal.Reason.wroteIt.rawValue)
            #expect(try await world.detail(id, as: .secondOfficer).allowed == [.take])
        }
    }

    @Test func `another officer frees what somebody took who is away, and takes it`() async throws {
        try await withEIA { world in
            let taken = try await world.taken()
            let freed = try await world.act("quality-assurance/release", to: taken, as: .secondOfficer)
            #expect(freed.summary.state == .submitted && freed.summary.officer == nil)
            #expect(try await world.audited("assessment/\(taken.summary.id)").last == "assessment.released")
            let anew = try await world.act("quality-assurance", to: freed, as: .secondOfficer)
            #expect(anew.summary.officer == TestPerson.secondOfficer.person)
            for person in [TestPerson.author, .owner, .administrator] {
                let refused = try await world.send(
                    "POST", "/v1/assessments/\(anew.summary.id)/quality-assurance/release", as: world.token(person), ifMatch: anew.summary.etag)
                #expect(refused.status == 403, "\(person)")
            }
        }
    }
}
