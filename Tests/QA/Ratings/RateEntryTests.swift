import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Postgres
import Testing
import TestSupport

@testable import QAService

@Suite struct RateEntryTests {
    @Test func `the SPOC accepts, then the adviser, and the evidence service is told of both`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            let local = try await world.rateLocally("1B", submission, step: 4, comment: "Convincing.")
            #expect(local.status == 201)
            let rating: QAAPI.Rating = try local.json()
            #expect(rating.step?.label == "In place and effective")
            #expect(rating.interim)
            #expect(rating.revisions.map(\.revision) == [1])
            #expect(local.headers["location"] == "/v1/ratings/\(rating.id)")
            let waiting = try await world.entry("1B", submission, as: world.token(.adviser, "YE"))
            #expect(waiting.state == .waitingCorporate)
            #expect(waiting.mayRate)

            world.clock.advance(seconds: 1)
            let corporate = try await world.rateCorporately("1B", submission, step: 3)
            #expect(corporate.status == 201)
            let assured = try await world.entry("1B", submission, as: world.token(.adviser, "YE"))
            #expect(assured.state == .assured)
            #expect(assured.stage == nil)
            #expect(!assured.mayRate)
            #expect(assured.ratings.map(\.stage) == [.corporate, .local])
            #expect(assured.ratings.allSatisfy { !$0.interim })
            let told = try await world.events(QAEvents.entryAssured, QAEvents.EntryAssured.self)
            #expect(told.map(\.stage) == [.local, .corporate])
            #expect(told.map(\.step) == [4, 3])
            #expect(told.map(\.submission) == [submission.uuid, submission.uuid])
            #expect(try await world.audited("rating/\(rating.id)") == ["entry.accepted-locally"])
        }
    }

    @Test func `a return goes out with its points, and the entry waits for nobody until it is submitted again`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            let answer = try await world.rateLocally("1B", submission, step: nil, return: ["Which partners?", "Since when?"])
            #expect(answer.status == 201)
            let told = try await world.events(QAEvents.entryReturned, QAEvents.EntryReturned.self)
            #expect(told.map { $0.points.map(\.text) } == [["Which partners?", "Since when?"]])
            let entry = try await world.entry("1B", submission, as: world.token(.spoc, "YE"))
            #expect(entry.state == .returned)
            #expect(try await world.rateCorporately("1B", submission).status == 409)
        }
    }

    @Test func `what is missing or too much is said field by field, and nothing is stored`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            let token = try await world.token(.spoc, "YE", subject: "judge")
            let bad = QAAPI.LocalRating(
                outcome: .accepted, step: nil, test: .init(sufficient: true, relevant: false, appropriate: true), comment: "a\u{7}b", points: ["x"])
            let answer = try await world.send("POST", world.address("1B", submission) + "/local-ratings", bad, as: token, ifMatch: "\"r1\"")
            #expect(answer.status == 422)
            #expect(Set(try answer.problem.errors?.map(\.pointer) ?? []) == ["/test/relevant", "/step", "/points", "/comment"])
            let empty = QAAPI.CorporateRating(outcome: .returned, step: 5, comment: nil, points: [])
            let adviser = try await world.token(.adviser, "YE")
            let refused = try await world.send("POST", world.address("1B", submission) + "/corporate-ratings", empty, as: adviser, ifMatch: "\"r1\"")
            #expect(Set(try refused.problem.errors?.map(\.pointer) ?? []) == ["/step", "/points"])
            #expect(try await world.count("SELECT count(*) FROM rating") == 0)
        }
    }

    @Test func `a rating names the version that it was made from`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            let token = try await world.token(.spoc, "YE", subject: "judge")
            let body = QAAPI.LocalRating(outcome: .accepted, step: 3, test: QAWorld.sound, points: [])
            #expect(try await world.send("POST", world.address("1B", submission) + "/local-ratings", body, as: token).status == 428)
            let stale = try await world.send("POST", world.address("1B", submission) + "/local-ratings", body, as: token, ifMatch: "\"r9\"")
            #expect(stale.status == 412)
            #expect(try stale.problem.current?.etag == "\"r1\"")
        }
    }

    @Test func `repeated with the same key it is done once`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            let first = try await world.rateLocally("1B", submission, ifMatch: "\"r1\"", key: "once")
            let second = try await world.rateLocally("1B", submission, ifMatch: "\"r1\"", key: "once")
            #expect(first.status == 201)
            #expect(second.status == 201)
            #expect(first.body == second.body)
            #expect(try await world.count("SELECT count(*) FROM rating") == 1)
        }
    }

    @Test func `of two SPOCs at once one wins, and the others see who, when and what`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
                for number in 1...6 {
                    group.addTask { try await world.rateLocally("1B", submission, step: 2, subject: "judge \(number)", ifMatch: "\"r1\"") }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0.status == 201 } == 1)
            let refused = answers.filter { $0.status != 201 }
            #expect(refused.allSatisfy { $0.status == 409 })
            let problem = try #require(refused.first).problem
            #expect(problem.type == "/problems/already-judged")
            #expect(problem.detail?.contains("Test spoc, Inspector, accepted it as \"Currently being established\" on ") == true)
            #expect(try await world.count("SELECT count(*) FROM rating") == 1)
            #expect(try await world.events(QAEvents.entryAssured, QAEvents.EntryAssured.self).count == 1)
        }
    }

    @Test func `a submission that was superseded meanwhile is not rated, and it is said what happened`() async throws {
        try await withQA { world in
            let first = try await world.submit("1B", "2B")
            let second = try await world.submit("1B")
            let answer = try await world.rateLocally("1B", first)
            #expect(answer.status == 409)
            #expect(try answer.problem.type == "/problems/superseded")
            #expect(try answer.problem.detail?.contains("SPOC, YE, Inspector, submitted this indicator again") == true)
            let entry = try await world.entry("1B", first, as: world.token(.spoc, "YE"))
            #expect(entry.superseded?.by == second)
            #expect(entry.stage == nil)
            // The other entry of the first submission still stands.
            #expect(try await world.rateLocally("2B", first).status == 201)
        }
    }

    @Test func `an indicator that does not apply is not rated`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            try await world.told(world.applicability("1B", in: "YE", applies: false))
            let answer = try await world.rateLocally("1B", submission)
            #expect(answer.status == 409)
            #expect(try answer.problem.type == "/problems/not-applicable")
        }
    }
}
