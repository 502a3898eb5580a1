import ContractsCore
import ContractsEIA
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EIAService

/// Whose turn it is.
@Suite struct WaitingTests {
    private func waiting(_ world: EIAWorld, for person: TestPerson) async throws -> EIAAPI.Waiting {
        try await world.read("/v1/waiting", as: world.token(person))
    }

    @Test func `what is begun waits for its authors, what was screened for a second person`() async throws {
        try await withEIA { world in
            let draft = try await world.draft()
            world.clock.advance(seconds: 1)
            let full = try await world.full(), screened = try await world.screened()
            #expect(try await waiting(world, for: .author).toWrite.map(\.id) == [draft.summary.id, full.summary.id])
            for person in [TestPerson.owner, .commander, .officer] {
                let list = try await waiting(world, for: person)
                #expect(list.toConfirm.map(\.id) == [screened.summary.id] && list.toWrite.isEmpty, "\(person)")
            }
            for person in [TestPerson.author, .coauthor, .adviser, .stranger, .administrator] {
                #expect(try await waiting(world, for: person).toConfirm.isEmpty, "\(person)")
            }
        }
    }

    /// In whose list one appears, when it stands in this state.
    @Test(
        arguments: [
            ("owner-check", [TestPerson.owner]), ("submitted", [.officer, .secondOfficer]), ("in-qa", [.officer]), ("returned", [.author, .coauthor, .owner]),
            ("approved", [.decider]), ("decided", [.owner, .officer, .secondOfficer]), ("review-due", [.author, .coauthor, .owner]), ("published", []),
            ("withdrawn", []),
        ])
    func `every state waits for those whose turn it is, and for nobody else`(state: String, people: [TestPerson]) async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            try await world.pool.execute("UPDATE assessment SET state = \(state) WHERE id = \(id)")
            if state == "in-qa" {
                try await world.pool.execute("UPDATE assessment SET officer_subject = 'officer', officer_name = 'Test officer' WHERE id = \(id)")
            }
            for person in TestPerson.allCases {
                let list = try await waiting(world, for: person)
                let all = [list.returned, list.toWrite, list.toConfirm, list.toCheck, list.toAssure, list.toDecide, list.toPublish, list.toReview]
                #expect(all.flatMap { $0 }.map(\.id) == (people.contains(person) ? [id] : []), "\(person) at \(state)")
            }
        }
    }

    @Test func `a review shows sixty days before it is due`() async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            try await world.pool.execute("UPDATE assessment SET state = 'monitoring', review_date = \(world.day(61)) WHERE id = \(id)")
            #expect(try await waiting(world, for: .owner).toReview.isEmpty)
            world.clock.advance(days: 1)
            #expect(try await waiting(world, for: .owner).toReview.map(\.id) == [id])
        }
    }

    @Test func `who wrote some of it is asked neither to judge nor to decide`() async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            for subject in ["officer", "decider"] {
                try await world.pool.execute(
                    "INSERT INTO assessment_writer (assessment_id, subject, name, since) VALUES (\(id), \(subject), 'x', \(world.clock.now))")
            }
            try await world.pool.execute("UPDATE assessment SET state = 'submitted' WHERE id = \(id)")
            #expect(try await waiting(world, for: .officer).toAssure.isEmpty)
            #expect(try await waiting(world, for: .secondOfficer).toAssure.map(\.id) == [id])
            try await world.pool.execute("UPDATE assessment SET state = 'approved' WHERE id = \(id)")
            #expect(try await waiting(world, for: .decider).toDecide.isEmpty)
        }
    }

    @Test func `a long list is cut, and its length told`() async throws {
        try await withEIA { world in
            let id = try await world.draft(of: world.policy(kind: .changeProgramme)).summary.id
            let columns: SQL = """
                policy_id, unit_id, title, proposal, guide_id, marking, state, since, owner_subject, owner_name, sections, created_at, created_by,
                created_by_name, changed_at, changed_by, changed_by_name
                """
            try await world.pool.execute(
                """
                INSERT INTO assessment (id, reference, \(fragment: columns))
                SELECT gen_random_uuid(), 'EIA/x/' || number, \(fragment: columns) FROM assessment, generate_series(1, 59) AS number WHERE id = \(id)
                """)
            try await world.pool.execute("UPDATE assessment SET state = 'submitted'")
            let list = try await waiting(world, for: .officer)
            #expect(list.toAssure.count == 50 && list.counts?.toAssure == 60 && list.counts?.toReview == 0)
            #expect(try await waiting(world, for: .stranger).counts?.toAssure == 0)
        }
    }

    @Test func `what was not needed waits for another screening when something happened since`() async throws {
        try await withEIA { world in
            let notNeeded = try await world.notNeeded()
            #expect(try await waiting(world, for: .author).toScreenAgain?.isEmpty == true)
            let trigger = EIAAPI.NewTrigger(kind: "complaint", what: "Three of them.")
            let path = "/v1/assessments/\(notNeeded.summary.id)/triggers"
            #expect(try await world.send("POST", path, trigger, as: world.token(.adviser)).status == 200)
            for person in [TestPerson.author, .owner] {
                let list = try await waiting(world, for: person)
                #expect(list.toScreenAgain?.map(\.id) == [notNeeded.summary.id] && list.counts?.toScreenAgain == 1, "\(person)")
            }
            #expect(try await waiting(world, for: .commander).toScreenAgain?.isEmpty == true)
            let again = try await world.act("rescreening", world.reason, to: world.detail(notNeeded.summary.id), as: .author)
            let screened = try await world.act("screening", EIAAPI.NewScreening(answers: world.answers(), full: false), to: again, as: .author)
            try await world.act("screening/confirmation", to: screened, as: .commander)
            #expect(try await waiting(world, for: .author).toScreenAgain?.isEmpty == true)
        }
    }
}
