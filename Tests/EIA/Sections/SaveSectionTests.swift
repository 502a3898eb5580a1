import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import TestSupport
import Testing

@testable import EIAService

@Suite struct SaveSectionTests {
    @Test func `an author saves a section: its blanks, its progress and its revision tell how far it is`() async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            let blank = try await world.section("aims", of: id)
            #expect(blank.state.progress == .notStarted && blank.state.revision == 0 && blank.etag == "\"r0\"" && blank.mayWrite)
            #expect(blank.state.blanks.filter(\.required).map(\.field) == ["what", "change", "outcomes"])
            let started = try await world.save(.init(fields: ["what": .init(text: "A receipt.")]), as: "aims", of: id)
            #expect(started.state.progress == .started && started.state.revision == 1 && started.etag == "\"r1\"")
            #expect(started.state.changedBy == TestPerson.author.person && started.state.changedAt == world.clock.now)
            #expect(started.assessment.sectionsComplete == 0)
            let done = try await world.save(started.section.answered(reviewDate: world.day(100)), as: "aims", of: id, by: .coauthor)
            #expect(done.state.progress == .complete && !done.state.blanks.contains(where: \.required) && done.assessment.sectionsComplete == 1)
            let emptied = try await world.save(.init(fields: [:]), as: "aims", of: id, by: .owner)
            #expect(emptied.state.progress == .started && emptied.state.revision == 3 && emptied.assessment.sectionsComplete == 0)
            #expect(try await world.detail(id).sections.first { $0.key == "aims" } == emptied.state)
            #expect(try await world.audited("assessment/\(id)/section/aims") == ["section.saved", "section.saved", "section.saved"])
            #expect(try await world.count("SELECT count(*) FROM assessment_writer WHERE assessment_id = \(id)") == 4, "these three, and who began it")
        }
    }

    @Test func `what stands there already makes no revision, also when it is sent again after its answer was lost`() async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            let first = try await world.save(world.text("what", " A receipt.\r\nFor all.\u{A0}"), as: "aims", of: id)
            #expect(first.content.fields["what"]?.text == "A receipt.\nFor all.")
            let again = try await world.save(world.text("what", "A receipt.\r\nFor all."), as: "aims", of: id, ifMatch: "\"r0\"")
            #expect(again.state.revision == 1 && again.assessment.changedAt == first.assessment.changedAt)
            #expect(try await world.count("SELECT count(*) FROM section_revision") == 1)
            #expect(try await world.audited("assessment/\(id)/section/aims").count == 1)
        }
    }

    @Test func `two who save the same section at once: one is first, the other is told who`() async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
                for person in [TestPerson.author, .coauthor, .owner] {
                    group.addTask { try await world.put(world.text("what", "By \(person)."), as: "aims", of: id, by: person, ifMatch: "\"r0\"") }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.map(\.status).sorted() == [200, 412, 412])
            let stands = try await world.section("aims", of: id)
            let winner = try #require(stands.state.changedBy)
            for late in answers where late.status == 412 {
                let problem = try late.problem
                #expect(problem.current == .init(etag: "\"r1\"", changedBy: winner.name, changedAt: world.clock.now))
                #expect(problem.detail?.hasPrefix(winner.name) == true)
            }
            #expect(
                try await world.count("SELECT steps FROM assessment WHERE id = \(id)")
                    == world.count("SELECT count(*) FROM trail_step WHERE assessment_id = \(id)"))
        }
    }

    @Test func `different sections are saved at once, and a transition decided before it holds`() async throws {
        try await withEIA { world in
            let full = try await world.full()
            let id = full.summary.id
            let sections = try EIAWorld.guide.get().sections
            let answers = try await withThrowingTaskGroup(of: Int.self) { group in
                for section in sections {
                    group.addTask {
                        try await world.put(section.answered(reviewDate: world.day(100)), as: section.key, of: id, by: .coauthor, ifMatch: "\"r0\"").status
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers == Array(repeating: 200, count: sections.count))
            let summary = try await world.detail(id).summary
            #expect(summary.sectionsComplete == sections.count && summary.etag == full.summary.etag)
            #expect(try await world.post("owner-check", EIAAPI.Note(), to: full, as: .author).status == 200)
        }
    }

    @Test func `who may not read it finds nothing, who may only read is refused, and a closed form says where it is`() async throws {
        try await withEIA { world in
            let draft = try await world.draft()
            let content = world.text("what", "A receipt.")
            #expect(try await world.put(content, as: "aims", of: draft.summary.id, by: .stranger, ifMatch: "\"r0\"").status == 404)
            #expect(try await world.put(content, as: "nothing", of: draft.summary.id, ifMatch: "\"r0\"").status == 404)
            for person in [TestPerson.officer, .decider, .commander, .administrator] {
                #expect(try await world.put(content, as: "aims", of: draft.summary.id, by: person, ifMatch: "\"r0\"").status == 403, "\(person)")
            }
            let closed = try await world.put(content, as: "aims", of: draft.summary.id, ifMatch: "\"r0\"")
            #expect(closed.status == 409)
            #expect(try closed.problem.detail?.contains("a draft") == true)
            let bare = try await world.send("PUT", "/v1/assessments/\(draft.summary.id)/sections/aims", content, as: world.token(.author))
            #expect(bare.status == 428)
        }
    }
}
