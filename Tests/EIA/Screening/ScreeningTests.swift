import ContractsCore
import ContractsEIA
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EIAService

/// Screening an assessment, and the second person's word (I2).
@Suite struct ScreeningTests {
    private func screening(
        _ answers: [EIAAPI.AnsweredQuestion], coveredBy: AssessmentID? = nil, shortReview: String? = nil, full: Bool = false
    ) -> EIAAPI.NewScreening {
        .init(answers: answers, coveredBy: coveredBy, shortReview: shortReview, full: full)
    }

    @Test func `a trial tells anybody what the answers would come to, and keeps nothing`() async throws {
        try await withEIA { world in
            let answers = EIAAPI.ScreeningAnswers(answers: [.init(question: 5, answer: .dontKnow)])
            let answer = try await world.send("POST", "/v1/screening-trial", answers, as: world.token(.contributor, "GD"))
            #expect(answer.status == 200)
            let result: EIAAPI.ScreeningResult = try answer.json()
            #expect(result.outcome == .full && result.decidedBy == [5] && result.missing.count == 9)
            #expect(try await world.count("SELECT count(*) FROM screening") == 0)
            let odd = EIAAPI.ScreeningAnswers(answers: [.init(question: 11, answer: .yes), .init(question: 5, answer: .no), .init(question: 5, answer: .yes)])
            let refused = try await world.send("POST", "/v1/screening-trial", odd, as: world.token(.contributor, "GD"))
            #expect(refused.status == 422)
            #expect(try refused.problem.errors?.map(\.pointer).sorted() == ["/answers", "/answers/0/question"])
        }
    }

    @Test func `answers that call for it open the form at once`() async throws {
        try await withEIA { world in
            let full = try await world.full()
            #expect(full.summary.state == .full && full.mayWrite == true)
            #expect(full.screening?.result.decidedBy == [5] && full.screening?.by == TestPerson.author.person)
            #expect(full.allowed == [.sendToOwner, .withdraw])
            #expect(try await world.audited("assessment/\(full.summary.id)") == ["assessment.created", "assessment.screened"])
        }
    }

    @Test func `not needed stands once a second person agrees, who neither writes it nor screened it`() async throws {
        try await withEIA { world in
            let screened = try await world.screened()
            #expect(screened.summary.state == .screening && screened.allowed == [.withdraw])
            for (person, status) in [(TestPerson.author, 403), (.coauthor, 403), (.adviser, 403), (.stranger, 404)] {
                let answer = try await world.send(
                    "POST", "/v1/assessments/\(screened.summary.id)/screening/confirmation", as: world.token(person), ifMatch: screened.summary.etag)
                #expect(answer.status == status, "\(person)")
            }
            let confirmed = try await world.act("screening/confirmation", to: screened, as: .commander)
            #expect(confirmed.summary.state == .notNeeded)
            #expect(confirmed.screening?.confirmedBy == TestPerson.commander.person && confirmed.screening?.confirmedAt == world.clock.now)
            #expect(try await world.audited("assessment/\(screened.summary.id)").last == "assessment.screening-confirmed")
        }
    }

    @Test func `an owner who screened it does not confirm it; an officer does`() async throws {
        try await withEIA { world in
            let draft = try await world.draft()
            let screened = try await world.act("screening", screening(world.answers()), to: draft, as: .owner)
            let own = try await world.send(
                "POST", "/v1/assessments/\(draft.summary.id)/screening/confirmation", as: world.token(.owner), ifMatch: screened.summary.etag)
            #expect(own.status == 403)
            #expect(try await world.act("screening/confirmation", to: screened, as: .officer).summary.state == .notNeeded)
        }
    }

    @Test func `a second person who does not agree says why, and it is asked again`() async throws {
        try await withEIA { world in
            let screened = try await world.screened()
            let refused = try await world.act("screening/refusal", world.reason, to: screened, as: .commander)
            #expect(refused.summary.state == .draft && refused.screening?.refusal == world.reason.reason)
            #expect(refused.screening?.refusedBy == TestPerson.commander.person && refused.screening?.confirmedBy == nil)
            let again = try await world.act("screening", screening(world.answers(but: [3: .dontKnow])), to: refused, as: .author)
            #expect(again.summary.state == .full && again.screening?.refusal == nil)
            #expect(try await world.count("SELECT count(*) FROM screening") == 2, "both are kept")
        }
    }

    @Test func `something changed since: the questions are asked again`() async throws {
        try await withEIA { world in
            let confirmed = try await world.notNeeded()
            let again = try await world.act("rescreening", world.reason, to: confirmed, as: .author)
            #expect(again.summary.state == .draft && again.allowed.isEmpty == false)
            let trail: Page<EIAAPI.TrailStep> = try await world.read("/v1/assessments/\(again.summary.id)/trail?limit=1", as: world.token(.author))
            #expect(trail.items.first?.kind == "rescreen" && trail.items.first?.detail == world.reason.reason && trail.items.first?.state == .draft)
        }
    }

    @Test func `a missing answer, and a No without its reason, are refused where they are`() async throws {
        try await withEIA { world in
            let draft = try await world.draft()
            let some = try await world.post("screening", screening(Array(world.answers().dropLast(2))), to: draft, as: .author)
            #expect(some.status == 422)
            let errors = try some.problem.errors ?? []
            #expect(errors.contains { $0.detail.contains("question 9") } && errors.contains { $0.detail.contains("question 10") })
            let bare = (1...10).map { EIAAPI.AnsweredQuestion(question: $0, answer: $0 == 2 ? .dontKnow : .no, reason: $0 == 1 ? "It is internal." : " ") }
            let reasons = try await world.post("screening", screening(bare), to: draft, as: .author)
            #expect(reasons.status == 422)
            #expect(try reasons.problem.errors?.map(\.pointer) == (1...9).map { "/answers/\($0)/reason" })
            let wanted = try await world.post("screening", screening(bare, full: true), to: draft, as: .author)
            #expect(try wanted.json(EIAAPI.AssessmentDetail.self).summary.state == .full, "a full assessment may always be chosen")
        }
    }

    @Test func `screening twice, or from an old page, is refused`() async throws {
        try await withEIA { world in
            let draft = try await world.draft()
            let full = try await world.act("screening", screening(world.answers(but: [5: .yes])), to: draft, as: .author)
            let old = try await world.post("screening", screening(world.answers()), to: draft, as: .coauthor)
            #expect(old.status == 412)
            #expect(try old.problem.current?.changedBy == "Test author")
            let twice = try await world.post("screening", screening(world.answers()), to: full, as: .coauthor)
            #expect(twice.status == 409)
            #expect(try twice.problem.type == "/problems/assessment-state")
        }
    }
}
