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
}
