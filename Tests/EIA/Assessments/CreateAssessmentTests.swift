import ContractsCore
import ContractsEIA
import Foundation
import Identity
import TestSupport
import Testing

@testable import EIAService

/// How an assessment begins (I1, I3), and who is named on it.
@Suite struct CreateAssessmentTests {
    @Test func `one begins as a draft with a reference, the guide in force and fifteen sections, nothing of them preset`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let answer = try await world.send("POST", "/v1/assessments", world.newAssessment(of: policy), as: world.token(.author), key: "a")
            #expect(answer.status == 201)
            let made: EIAAPI.AssessmentDetail = try answer.json()
            #expect(made.summary.reference == "EIA/2011/0001" && made.summary.state == .draft && made.summary.sections == 15)
            #expect(made.sections.map(\.number) == Array(1...15))
            #expect(made.sections.allSatisfy { $0.progress == .notStarted && $0.revision == 0 && !$0.blanks.isEmpty })
            #expect(made.sections.first { $0.key == "characteristics" }?.blanks.count ?? 0 >= 27, "every cell of the matrix is a blank")
            #expect(made.guide.label == "2011-1" && made.allowed == [.screen, .withdraw] && !made.mayWrite)
            #expect(made.summary.authors == [TestPerson.author.person, TestPerson.coauthor.person] && made.decisionMakers == [TestPerson.decider.person])
            let again = try await world.send("POST", "/v1/assessments", world.newAssessment(of: policy), as: world.token(.author), key: "a")
            #expect(try again.json(EIAAPI.AssessmentDetail.self) == made, "the same key makes nothing twice")
            let trail: Page<EIAAPI.TrailStep> = try await world.read("/v1/assessments/\(made.summary.id)/trail", as: world.token(.author))
            #expect(trail.items.map(\.kind) == ["created"] && trail.items.first?.by == TestPerson.author.person)
            #expect(try await world.audited("assessment/\(made.summary.id)") == ["assessment.created"])
        }
    }

    @Test func `nobody decides what they write, and somebody has to write`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let answer = try await world.send(
                "POST", "/v1/assessments", world.newAssessment(of: policy, authors: [.author], deciders: [.decider, .author]), as: world.token(.author))
            #expect(answer.status == 422)
            #expect(try answer.problem.errors?.map(\.pointer) == ["/decisionMakers/1"])
            let none = try await world.send("POST", "/v1/assessments", world.newAssessment(of: policy, authors: []), as: world.token(.author))
            #expect(try none.problem.errors?.map(\.pointer) == ["/authors"])
            let twice = try await world.send(
                "POST", "/v1/assessments", world.newAssessment(of: policy, authors: [.author, .author]), as: world.token(.author))
            #expect(try twice.problem.errors?.map(\.pointer) == ["/authors"])
        }
    }

    @Test func `a policy has one under way at a time, a programme several`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let first = try await world.draft(of: policy)
            let second = try await world.send("POST", "/v1/assessments", world.newAssessment(of: policy), as: world.token(.author))
            #expect(second.status == 409)
            #expect(try second.problem.detail?.contains(first.summary.reference) == true)
            let programme = try await world.policy(kind: .changeProgramme)
            #expect(try await world.draft(of: programme).summary.id != world.draft(of: programme).summary.id)
        }
    }

    @Test func `without a guide in force none begins`() async throws {
        try await withEIA(guide: false) { world in
            let policy = try await world.policy()
            let answer = try await world.send("POST", "/v1/assessments", world.newAssessment(of: policy), as: world.token(.author))
            #expect(answer.status == 409)
            #expect(try answer.problem.type == "/problems/guide-missing")
        }
    }

    @Test func `what is superseded belongs to the policy and holds`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let earlier = try await world.notNeeded(of: policy)
            let made = try await world.draft(of: policy, supersedes: earlier.summary.id)
            #expect(made.supersedes?.reference == earlier.summary.reference)
            let another = try await world.policy("Taser")
            for (policy, supersedes) in [(another, earlier.summary.id), (another, AssessmentID.new())] {
                let answer = try await world.send("POST", "/v1/assessments", world.newAssessment(of: policy, supersedes: supersedes), as: world.token(.author))
                #expect(answer.status == 422)
                #expect(try answer.problem.errors?.map(\.pointer) == ["/supersedes"])
            }
        }
    }

    @Test func `an author changes who is named, which the trail tells; who wrote any of it never decides`() async throws {
        try await withEIA { world in
            let draft = try await world.screened()
            let address = "/v1/assessments/\(draft.summary.id)/people"
            let people = EIAAPI.People(
                owner: TestPerson.commander.person, authors: [TestPerson.coauthor.person], decisionMakers: [TestPerson.boardMember.person])
            let answer = try await world.send("PUT", address, people, as: world.token(.author), ifMatch: draft.summary.etag)
            #expect(answer.status == 200)
            let changed: EIAAPI.AssessmentDetail = try answer.json()
            #expect(changed.summary.owner == TestPerson.commander.person && changed.decisionMakers == [TestPerson.boardMember.person])
            #expect(changed.allowed.isEmpty, "who took themselves off it does nothing more")
            let trail: Page<EIAAPI.TrailStep> = try await world.read("/v1/assessments/\(draft.summary.id)/trail?limit=1", as: world.token(.coauthor))
            #expect(trail.items.first?.detail == "+ Test commander, + Test boardMember, − Test owner, − Test author, − Test decider")
            #expect(trail.next != nil)
            let wrote = EIAAPI.People(owner: TestPerson.owner.person, authors: [TestPerson.coauthor.person], decisionMakers: [TestPerson.author.person])
            let refused = try await world.send("PUT", address, wrote, as: world.token(.coauthor), ifMatch: changed.summary.etag)
            #expect(refused.status == 422)
            #expect(try refused.problem.errors?.map(\.pointer) == ["/decisionMakers/0"])
            #expect(try await world.get("/v1/assessments/\(draft.summary.id)", as: world.token(.author)).status == 404, "no longer named, and no reader")
        }
    }
}
