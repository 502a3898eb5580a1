import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import QAService

/// Nobody rates what they wrote, and nobody does both stages of a submission (domain.md §2).
@Suite struct SegregationTests {
    @Test func `whoever saved one of the revisions, or an earlier one, does not rate it`() async throws {
        try await withQA { world in
            let item = QAWorld.Item().saved(by: .init(subject: "editor", name: "Editor"))
            let submission = try await world.submit("1B", items: [QAWorld.Item(authors: [.init(subject: "other", name: "Other")]), item])
            for writer in ["contributor", "editor", "other"] {
                let answer = try await world.rateLocally("1B", submission, subject: writer)
                #expect(answer.status == 403, "\(writer)")
                #expect(try answer.problem.detail?.contains("wrote") == true)
                #expect(try await world.entry("1B", submission, as: world.token(.spoc, "YE", subject: writer)).bar == .wroteEvidence)
            }
            #expect(try await world.rateLocally("1B", submission, subject: "somebody else").status == 201)
            #expect(try await world.rateCorporately("1B", submission, subject: "editor").status == 403)
        }
    }

    @Test func `whoever answered a point does not rate the answer`() async throws {
        try await withQA { world in
            let answer = EvidenceEvents.Answer(point: .new(), answer: "Sixty.", answeredBy: .init(subject: "answerer", name: "Answerer"))
            let submission = try await world.submit("1B", answers: [answer])
            #expect(try await world.rateLocally("1B", submission, subject: "answerer").status == 403)
            let entry = try await world.entry("1B", submission, as: world.token(.spoc, "YE", subject: "answerer"))
            #expect(entry.bar == .wroteAnswer)
            #expect(!entry.mayRate)
        }
    }

    @Test func `nobody does both stages of a submission, whichever of its entries`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B", "2B")
            #expect(try await world.rateLocally("1B", submission, subject: "both").status == 201)
            #expect(try await world.rateLocally("2B", submission, subject: "another").status == 201)
            let own = try await world.rateCorporately("1B", submission, subject: "both")
            let other = try await world.rateCorporately("2B", submission, subject: "both")
            #expect(own.status == 403)
            #expect(other.status == 403)
            #expect(try other.problem.detail?.contains("other stage") == true)
            #expect(try await world.rateCorporately("2B", submission, subject: "adviser").status == 201)
            // Nor the other way round: who rated one entry corporately does not rate another of the submission locally.
            let second = try await world.submit("1B", "2B")
            #expect(try await world.rateLocally("1B", second, subject: "first judge").status == 201)
            #expect(try await world.rateCorporately("1B", second, subject: "adviser").status == 201)
            #expect(try await world.rateLocally("2B", second, subject: "adviser").status == 403)
            #expect(try await world.rateLocally("2B", second, subject: "both").status == 201)
        }
    }

    @Test func `the database itself refuses a second stage, were the code to ask for it`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B", "2B")
            #expect(try await world.rateLocally("1B", submission, subject: "both").status == 201)
            await #expect {
                try await world.pool.execute(
                    """
                    INSERT INTO rating (id, unit_id, indicator_id, submission_id, stage, outcome, step, code, label, points, at, by, by_name)
                    VALUES (\(UUID()), \(world.unit("YE")), \(world.indicator("1B")), \(submission), 'corporate', 'accepted', 3, 'c', 'l', '[]', now(), 'both', 'Both')
                    """)
            } throws: {
                ($0 as? PostgresError)?.violates("rating_one_stage") == true
            }
        }
    }

    @Test func `a role in another unit rates nothing here`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            let body = QAAPI.LocalRating(outcome: .accepted, step: 3, test: QAWorld.sound, points: [])
            func status(_ role: Role, _ unit: String) async throws -> Int {
                try await world.send("POST", world.address("1B", submission) + "/local-ratings", body, as: world.token(role, unit), ifMatch: "\"r1\"").status
            }
            #expect(try await status(.spoc, "GD") == 404)
            #expect(try await status(.adviser, "YE") == 403)
            #expect(try await status(.commander, "YE") == 403)
            #expect(try await status(.contributor, "YE") == 403)
            let administrator = try await world.token(.administrator)
            #expect(try await world.send("POST", world.address("1B", submission) + "/local-ratings", body, as: administrator, ifMatch: "\"r1\"").status == 403)
        }
    }
}
