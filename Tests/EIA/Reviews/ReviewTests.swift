import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import TestSupport
import Testing

@testable import EIAService

@Suite struct ReviewTests {
    @Test func `it is monitored until its day, falls due by the clock, is reviewed and has the next date`() async throws {
        try await withEIA { world in
            let monitored = try await world.monitored(days: 30)
            #expect(monitored.summary.state == .monitoring && monitored.monitoring?.by == TestPerson.coauthor.person)
            #expect(try await world.clockService.round() == 0)
            world.clock.advance(days: 30)
            let called = [try await world.clockService.round(), try await world.clockService.round()]
            #expect(called == [1, 0])
            let due = try await world.detail(monitored.summary.id)
            #expect(due.summary.state == .reviewDue)
            let reviewed = try await world.act("reviews", world.review(), to: due, as: .owner)
            #expect(reviewed.summary.state == .reviewed && reviewed.summary.reviewDate == world.day(365) && reviewed.reviews.count == 1)
            world.clock.advance(days: 366)
            #expect(try await world.clockService.round() == 1)
            let trail: Page<EIAAPI.TrailStep> = try await world.read("/v1/assessments/\(due.summary.id)/trail", as: world.token(.author))
            #expect(trail.items.first?.kind == "review-falls-due" && trail.items.first?.by.subject == EIAAPI.service)
        }
    }

    @Test func `a review date that is not after today and missing words are refused`() async throws {
        try await withEIA { world in
            let published = try await world.published()
            for days in [0, -1] {
                let answer = try await world.post("monitoring", world.newMonitoring(days: days), to: published, as: .author)
                #expect(answer.status == 422)
                #expect(try answer.problem.errors?.map(\.pointer) == ["/reviewDate"])
            }
            let monitored = try await world.act("monitoring", world.newMonitoring(), to: published, as: .author)
            let past = try await world.post("reviews", world.review(days: 0), to: monitored, as: .author)
            #expect(past.status == 422)
            let blank = EIAAPI.NewReview(findings: "", nextReview: world.day(3))
            #expect(try await world.post("reviews", blank, to: monitored, as: .author).status == 422)
            for person in [TestPerson.officer, .decider, .commander] {
                #expect(try await world.post("reviews", world.review(), to: monitored, as: person).status == 403, "\(person)")
            }
        }
    }

    @Test func `what happened calls for a review at once, by anyone who reads it`() async throws {
        try await withEIA { world in
            let monitored = try await world.monitored()
            let trigger = EIAAPI.NewTrigger(kind: "tribunal", what: "A claim was upheld.")
            let path = "/v1/assessments/\(monitored.summary.id)/triggers"
            let answer = try await world.send("POST", path, trigger, as: world.token(.adviser))
            #expect(answer.status == 200, "\(answer.text)")
            let due: EIAAPI.AssessmentDetail = try answer.json()
            #expect(due.summary.state == .reviewDue && due.triggers.map(\.kindLabel) == ["A tribunal or court case"])
            let second = try await world.send("POST", path, EIAAPI.NewTrigger(kind: "complaint", what: "Two more."), as: world.token(.commander))
            let still: EIAAPI.AssessmentDetail = try second.json()
            #expect(still.summary.state == .reviewDue && still.summary.etag == due.summary.etag && still.triggers.map(\.kind) == ["complaint", "tribunal"])
            #expect(try await world.send("POST", path, EIAAPI.NewTrigger(kind: "boredom", what: "x"), as: world.token(.adviser)).status == 422)
            #expect(try await world.send("POST", path, EIAAPI.NewTrigger(kind: "complaint", what: ""), as: world.token(.adviser)).status == 422)
            #expect(try await world.send("POST", path, trigger, as: world.token(.stranger)).status == 404)
            let list: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/reviews-due?days=0", as: world.token(.commander))
            #expect(list.items.map(\.id) == [monitored.summary.id])
        }
    }

    @Test func `nothing calls a form that is still being written to review`() async throws {
        try await withEIA { world in
            let full = try await world.full()
            let answer = try await world.send(
                "POST", "/v1/assessments/\(full.summary.id)/triggers", EIAAPI.NewTrigger(kind: "new-data", what: "The census."), as: world.token(.author))
            #expect(answer.status == 409)
            #expect(try await world.count("SELECT count(*) FROM review_trigger") == 0)
        }
    }

    @Test func `reviews due are listed soonest first, within so many days, to those who read them`() async throws {
        try await withEIA { world in
            let late = try await world.monitored(days: 50)
            let soon = try await world.monitored(days: 10)
            let far = try await world.monitored(days: 100)
            let token = try await world.token(.commander)
            let list: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/reviews-due", as: token)
            #expect(list.items.map(\.id) == [soon.summary.id, late.summary.id])
            let all: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/reviews-due?days=200&limit=2", as: token)
            let rest: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/reviews-due?days=200&limit=2&cursor=\(try #require(all.next))", as: token)
            #expect(all.items.map(\.id) == [soon.summary.id, late.summary.id] && rest.items.map(\.id) == [far.summary.id])
            let strangers: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/reviews-due", as: world.token(.stranger))
            #expect(strangers.items.isEmpty)
            let elsewhere: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/reviews-due?unit=\(world.unit("GD"))", as: token)
            #expect(elsewhere.items.isEmpty)
            #expect(try await world.get("/v1/reviews-due?days=-1", as: token).status == 422)
        }
    }

    @Test func `what happened before it was published makes the review due as soon as it is`() async throws {
        try await withEIA { world in
            let trigger = EIAAPI.NewTrigger(kind: "tribunal", what: "A claim was upheld.")
            func raise(on assessment: EIAAPI.AssessmentDetail) async throws -> EIAAPI.AssessmentDetail {
                try await world.send("POST", "/v1/assessments/\(assessment.summary.id)/triggers", trigger, as: world.token(.adviser)).json()
            }
            let decided = try await raise(on: world.decided())
            #expect(decided.summary.state == .decided)
            let published = try await world.act("publication", to: decided, as: .owner)
            #expect(published.summary.state == .reviewDue && published.publication?.published == true)
            #expect(try await world.register().items.map(\.published) == [true])
            let trail: Page<EIAAPI.TrailStep> = try await world.read("/v1/assessments/\(decided.summary.id)/trail", as: world.token(.author))
            #expect(trail.items.first?.kind == "review-falls-due" && trail.items.first?.detail == "A tribunal or court case: A claim was upheld.")
            let withheld = try await world.act("withholding", world.reason, to: raise(on: world.decided()), as: .owner)
            #expect(withheld.summary.state == .reviewDue && withheld.publication?.published == false)
        }
    }
}
