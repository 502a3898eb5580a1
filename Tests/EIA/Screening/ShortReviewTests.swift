import ContractsCore
import ContractsEIA
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EIAService

/// A short review rests on a current assessment (I2, question 10).
@Suite struct ShortReviewTests {
    private func screening(_ world: EIAWorld, coveredBy: AssessmentID?, text: String? = "Compared both, step by step.") -> EIAAPI.NewScreening {
        .init(answers: world.answers(but: [5: .yes, 10: .yes]), coveredBy: coveredBy, shortReview: text, full: false)
    }

    /// One that was decided, until the day.
    private func decided(_ world: EIAWorld, until day: LocalDate?, void: Bool = false) async throws -> AssessmentID {
        let id = try await world.full(of: try await world.policy("An earlier one")).summary.id
        try await world.pool.execute("UPDATE assessment SET state = 'decided', review_date = \(day), approval_void = \(void) WHERE id = \(id)")
        return id
    }

    @Test func `it names what covers it and what was looked at; it holds for as long as that does`() async throws {
        try await withEIA { world in
            let cover = try await decided(world, until: world.day(100))
            let screened = try await world.act("screening", screening(world, coveredBy: cover), to: world.draft(), as: .author)
            #expect(screened.summary.state == .screening)
            #expect(screened.screening?.result.outcome == .shortReview && screened.screening?.coveredBy?.id == cover)
            let confirmed = try await world.act("screening/confirmation", to: screened, as: .owner)
            #expect(confirmed.summary.state == .notNeeded && confirmed.summary.reviewDate == world.day(100))
            #expect(confirmed.screening?.shortReview == "Compared both, step by step.")
            let policy: EIAAPI.PolicyDetail = try await world.read("/v1/policies/\(confirmed.summary.policy.id)", as: world.token(.officer))
            #expect(policy.policy.compliance == .current)
            world.clock.advance(days: 101)
            let later: EIAAPI.PolicyDetail = try await world.read("/v1/policies/\(confirmed.summary.policy.id)", as: world.token(.officer))
            #expect(later.policy.compliance == .overdue)
        }
    }

    @Test func `what it owes is asked for`() async throws {
        try await withEIA { world in
            let answer = try await world.post("screening", screening(world, coveredBy: nil, text: " "), to: world.draft(), as: .author)
            #expect(answer.status == 422)
            #expect(try answer.problem.errors?.map(\.pointer) == ["/coveredBy", "/shortReview"])
        }
    }

    @Test func `what is not current covers nothing`() async throws {
        try await withEIA { world in
            let draft = try await world.draft()
            let covers = [
                try await decided(world, until: world.day(-1)), try await decided(world, until: nil, void: true),
                try await world.full(of: world.policy("Under way")).summary.id, draft.summary.id, AssessmentID.new(),
            ]
            for cover in covers {
                let answer = try await world.post("screening", screening(world, coveredBy: cover), to: draft, as: .author)
                #expect(answer.status == 409)
                #expect(try answer.problem.type == "/problems/not-covered")
            }
        }
    }

    @Test func `what stopped being current before the second person looked covers nothing either`() async throws {
        try await withEIA { world in
            let cover = try await decided(world, until: world.day(1))
            let screened = try await world.act("screening", screening(world, coveredBy: cover), to: world.draft(), as: .author)
            world.clock.advance(days: 2)
            let answer = try await world.send(
                "POST", "/v1/assessments/\(screened.summary.id)/screening/confirmation", as: world.token(.owner), ifMatch: screened.summary.etag)
            #expect(answer.status == 409)
            #expect(try await world.detail(screened.summary.id).summary.state == .screening)
        }
    }

    @Test func `it falls with what covers it: the policy is overdue, and its people hear of it`() async throws {
        try await withEIA { world in
            let cover = try await decided(world, until: nil)
            let screened = try await world.act("screening", screening(world, coveredBy: cover), to: world.draft(), as: .author)
            let confirmed = try await world.act("screening/confirmation", to: screened, as: .owner)
            func standing() async throws -> (EIAAPI.Compliance, waiting: Bool, due: Bool) {
                let policy: EIAAPI.PolicyDetail = try await world.read("/v1/policies/\(confirmed.summary.policy.id)", as: world.token(.officer))
                let waiting: EIAAPI.Waiting = try await world.read("/v1/waiting", as: world.token(.author))
                let due: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/reviews-due", as: world.token(.commander))
                return (
                    policy.policy.compliance, waiting.toReview.map(\.id) == [confirmed.summary.id], due.items.map(\.id) == [confirmed.summary.id]
                )
            }
            #expect(try await standing() == (.current, waiting: false, due: false))
            try await world.pool.execute("UPDATE assessment SET review_date = \(world.day(30)) WHERE id = \(cover)")
            #expect(try await standing() == (.current, waiting: true, due: true), "the day of what covers it comes near")
            try await world.pool.execute("UPDATE assessment SET review_date = NULL, approval_void = true WHERE id = \(cover)")
            #expect(try await standing() == (.overdue, waiting: true, due: true))
        }
    }

    @Test func `where it has lapsed, the policy is overdue beside an assessment that is current`() async throws {
        try await withEIA { world in
            let cover = try await decided(world, until: world.day(100))
            let programme = try await world.policy("A programme", kind: .changeProgramme)
            let screened = try await world.act("screening", screening(world, coveredBy: cover), to: world.draft(of: programme), as: .author)
            _ = try await world.act("screening/confirmation", to: screened, as: .owner)
            _ = try await world.published(of: programme)
            func compliance() async throws -> EIAAPI.Compliance {
                let detail: EIAAPI.PolicyDetail = try await world.read("/v1/policies/\(programme.id)", as: world.token(.officer))
                return detail.policy.compliance
            }
            #expect(try await compliance() == .current)
            world.clock.advance(days: 101)
            #expect(try await compliance() == .overdue)
        }
    }

    @Test func `the second person need not read what covers it`() async throws {
        try await withEIA { world in
            let policy = try await world.policy("Another unit's", in: "GD")
            let cover = try await world.full(of: policy, in: "GD").summary.id
            try await world.pool.execute("UPDATE assessment SET state = 'decided' WHERE id = \(cover)")
            let screened = try await world.act("screening", screening(world, coveredBy: cover), to: world.draft(), as: .author)
            #expect(try await world.get("/v1/assessments/\(cover)", as: world.token(.commander)).status == 404)
            #expect(try await world.act("screening/confirmation", to: screened, as: .commander).summary.state == .notNeeded)
        }
    }
}
