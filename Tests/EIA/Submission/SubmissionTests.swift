import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import TestSupport
import Testing

@testable import EIAService

@Suite struct SubmissionTests {
    @Test func `the owner checks and submits it, and every section is frozen with its hash`() async throws {
        try await withEIA { world in
            let written = try await world.filled()
            let id = written.summary.id
            let checked = try await world.act("owner-check", EIAAPI.Note(note: "Please check."), to: written, as: .author)
            #expect(checked.summary.state == .ownerCheck && !checked.mayWrite)
            let submitted = try await world.act("submissions", EIAAPI.Note(note: "Ready."), to: checked, as: .owner)
            #expect(submitted.summary.state == .submitted && submitted.summary.round == 1)
            let round = try #require(submitted.rounds.first)
            #expect(round.number == 1 && round.by == TestPerson.owner.person && round.note == "Ready." && round.outcome == nil)
            #expect(round.sections.count == 15 && round.sections.allSatisfy { $0.revision == 1 })
            let lines = round.sections.sorted { $0.key < $1.key }.map { "\($0.key) \($0.revision) \($0.sha256)\n" }.joined()
            #expect(try await world.count("SELECT count(*) FROM round WHERE sha256 = encode(sha256(convert_to(\(lines), 'UTF8')), 'hex')") == 1)
            let closed = try await world.put(world.text("what", "Later."), as: "aims", of: id)
            #expect(closed.status == 409)
            #expect(try closed.problem.detail?.contains("waiting for quality assurance") == true)
            let stays: [String] = try await world.pool.values("SELECT state FROM state_stay WHERE assessment_id = \(id) ORDER BY number")
            #expect(stays == ["draft", "full", "owner-check", "submitted"])
            #expect(try await world.audited("assessment/\(id)").suffix(2) == ["assessment.sent-to-owner", "assessment.submitted"])
        }
    }

    @Test func `every required blank is told at once, with where it is`() async throws {
        try await withEIA { world in
            let full = try await world.full()
            let id = full.summary.id
            let nothing = try await world.post("owner-check", EIAAPI.Note(), to: full, as: .author)
            #expect(nothing.status == 422)
            let pointers = try nothing.problem.errors?.map(\.pointer) ?? []
            #expect(pointers.contains("/sections/aims/fields/what") && pointers.contains("/sections/characteristics/fields/effects/rows/sex/cells/impact"))
            try await world.fill(id)
            let characteristics = try await world.section("characteristics", of: id)
            let rows = try #require(characteristics.content.fields["effects"]?.rows)
            try await world.save(.init(fields: ["effects": .init(rows: rows.filter { $0.key != "race" })]), as: "characteristics", of: id)
            let one = try await world.post("owner-check", EIAAPI.Note(), to: full, as: .author)
            #expect(
                try one.problem.errors?.map(\.pointer)
                    == ["impact", "reason", "evidence"].map { "/sections/characteristics/fields/effects/rows/race/cells/\($0)" })
            #expect(try one.problem.errors?.first?.detail == "needs an answer: Race: Impact")
            #expect(try await world.detail(id).summary.state == .full)
        }
    }

    @Test func `a review date that has passed is refused, also when days went by with the owner`() async throws {
        try await withEIA { world in
            let written = try await world.filled()
            let id = written.summary.id
            let section = try await world.section("decision", of: id)
            try await world.save(section.section.answered(reviewDate: world.today), as: "decision", of: id)
            let past = try await world.post("owner-check", EIAAPI.Note(), to: written, as: .author)
            #expect(try past.problem.errors?.map(\.pointer) == ["/sections/decision/fields/review-date"])
            try await world.save(section.section.answered(reviewDate: world.day(2)), as: "decision", of: id)
            let checked = try await world.act("owner-check", EIAAPI.Note(), to: written, as: .author)
            world.clock.advance(days: 3)
            #expect(try await world.post("submissions", EIAAPI.Note(), to: checked, as: .owner).status == 422)
            let back = try await world.act("owner-check/return", world.reason, to: checked, as: .owner)
            #expect(back.summary.state == .full && back.mayWrite && back.summary.round == 0)
            try await world.save(section.section.answered(reviewDate: world.day(200)), as: "decision", of: id)
            #expect(try await world.submit(back).summary.state == .submitted)
        }
    }

    @Test func `only authors and the owner send it on, and only the owner submits it or sends it back`() async throws {
        try await withEIA { world in
            let written = try await world.filled()
            #expect(try await world.post("owner-check", EIAAPI.Note(), to: written, as: .stranger).status == 404)
            for person in [TestPerson.officer, .decider, .commander, .administrator] {
                #expect(try await world.post("owner-check", EIAAPI.Note(), to: written, as: person).status == 403, "\(person)")
            }
            let checked = try await world.act("owner-check", EIAAPI.Note(), to: written, as: .coauthor)
            for person in [TestPerson.author, .officer, .decider, .administrator] {
                #expect(try await world.post("submissions", EIAAPI.Note(), to: checked, as: person).status == 403, "\(person)")
                #expect(try await world.post("owner-check/return", world.reason, to: checked, as: person).status == 403, "\(person)")
            }
            #expect(try await world.post("submissions", EIAAPI.Note(), to: checked, as: .owner, ifMatch: written.summary.etag).status == 412)
            #expect(try await world.post("owner-check/return", EIAAPI.Reason(reason: "  "), to: checked, as: .owner).status == 422)
            let first = try await world.post("submissions", EIAAPI.Note(), to: checked, as: .owner, key: "once")
            let again = try await world.post("submissions", EIAAPI.Note(), to: checked, as: .owner, key: "once")
            #expect(first.status == 200 && again.status == 200 && first.body == again.body)
            #expect(try await world.post("submissions", EIAAPI.Note(), to: checked, as: .owner).status == 412)
        }
    }

    @Test func `a proposal is given up from any state before a decision, and nothing of it is deleted`() async throws {
        try await withEIA { world in
            for assessment in [
                try await world.draft(), try await world.full(), try await world.submitted(), try await world.taken(), try await world.approved(),
            ] {
                #expect(try await world.post("withdrawal", world.reason, to: assessment, as: .officer).status == 403)
                let withdrawn = try await world.act("withdrawal", world.reason, to: assessment, as: .owner)
                #expect(withdrawn.summary.state == .withdrawn && withdrawn.allowed.isEmpty && withdrawn.rounds.count == assessment.rounds.count)
                #expect(try await world.post("withdrawal", world.reason, to: withdrawn, as: .owner).status == 409)
            }
        }
    }
}
