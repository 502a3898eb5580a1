import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import TestSupport
import Testing

@testable import EIAService

/// Who may make which transition, by what they are to the assessment: the endpoints against `Lifecycle`, in every state.
@Suite struct NamedPeopleTests {
    /// Who holds the positions in these tests. The officer took it.
    private static let positions: [TestPerson: Set<Position>] = [
        .author: [.author], .coauthor: [.author], .owner: [.owner, .secondPerson], .officer: [.secondPerson, .officer, .holder],
        .secondOfficer: [.secondPerson, .officer], .decider: [.decisionMaker], .commander: [.secondPerson],
    ]

    /// How each transition is asked for; the service itself makes the others.
    private static func calls(_ day: LocalDate) -> [EIAAPI.Transition: (path: String, body: String?)] {
        let reason = #"{"reason": "x"}"#
        return [
            .screen: ("screening", #"{"answers": [], "full": true}"#), .confirmScreening: ("screening/confirmation", nil),
            .refuseScreening: ("screening/refusal", reason), .rescreen: ("rescreening", reason), .sendToOwner: ("owner-check", "{}"),
            .sendBack: ("owner-check/return", reason), .submit: ("submissions", "{}"), .take: ("quality-assurance", nil),
            .release: ("quality-assurance/release", nil), .return: ("return", "{}"), .approve: ("approval", "{}"),
            .recordDecision: ("decisions", #"{"outcome": "stop", "reasons": "x", "decidedOn": "2011-11-01", "read": true, "readSHA256": "x"}"#),
            .publish: ("publication", nil), .withhold: ("withholding", reason),
            .startMonitoring: ("monitoring", #"{"what": "x", "by": {"subject": "x", "name": "x"}, "reviewDate": "\#(day)"}"#),
            .recordReview: ("reviews", #"{"findings": "x", "nextReview": "\#(day)"}"#),
            .changeProposal: ("proposal-changes", #"{"proposal": "x", "reason": "x"}"#), .withdraw: ("withdrawal", reason),
        ]
    }

    @Test func `every transition answers everybody as the state machine says`() async throws {
        try await withEIA { world in
            let taken = try await world.taken()
            let calls = Self.calls(world.day(100))
            #expect(Set(calls.keys) == Set(EIAAPI.Transition.allCases.filter { Lifecycle.of($0).by != [.clock] }))
            for (transition, call) in calls {
                for person in TestPerson.allCases {
                    let answer = try await world.service.send(
                        "POST", "/v1/assessments/\(taken.summary.id)/\(call.path)", token: world.token(person), headers: ["If-Match": "\"r999\""],
                        body: call.body.map { Data($0.utf8) })
                    let may = !Lifecycle.of(transition).by.isDisjoint(with: Self.positions[person] ?? [])
                    let expected = may ? 412 : person == .stranger ? 404 : 403
                    #expect(answer.status == expected, "\(transition) by \(person): \(answer.text)")
                }
            }
        }
    }

    @Test func `what the page offers is what the state machine allows, in every state`() async throws {
        try await withEIA { world in
            let taken = try await world.taken()
            for state in EIAAPI.State.allCases {
                try await world.pool.execute("UPDATE assessment SET state = \(state) WHERE id = \(taken.summary.id)")
                for (person, positions) in Self.positions {
                    let detail = try await world.detail(taken.summary.id, as: person)
                    let expected = EIAAPI.Transition.allCases.filter {
                        let rule = Lifecycle.of($0)
                        return rule.from.contains(state) && !rule.by.isDisjoint(with: positions) && rule.or[state] != [state]
                    }
                    #expect(detail.allowed == expected, "\(person) at \(state)")
                    #expect(detail.mayWrite == (Lifecycle.writable.contains(state) && !positions.isDisjoint(with: [.author, .owner])), "\(person) at \(state)")
                }
            }
        }
    }

    @Test func `a state that a transition does not begin in refuses it with a conflict, whoever may make it`() async throws {
        try await withEIA { world in
            let taken = try await world.taken()
            for (transition, call) in Self.calls(world.day(100)) where !Lifecycle.of(transition).from.contains(.inQa) {
                let person = try #require(TestPerson.allCases.first { !Lifecycle.of(transition).by.isDisjoint(with: Self.positions[$0] ?? []) })
                let answer = try await world.service.send(
                    "POST", "/v1/assessments/\(taken.summary.id)/\(call.path)", token: world.token(person), headers: ["If-Match": taken.summary.etag],
                    body: call.body.map { Data($0.utf8) })
                #expect(answer.status == 409, "\(transition): \(answer.text)")
                #expect(try answer.problem.type == "/problems/assessment-state", "\(transition)")
            }
            #expect(try await world.detail(taken.summary.id).summary == taken.summary, "nothing happened")
        }
    }

    @Test func `nobody both assures it and decides`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let new = world.newAssessment(of: policy, deciders: [.officer])
            let draft: EIAAPI.AssessmentDetail = try await world.send("POST", "/v1/assessments", new, as: world.token(.administrator)).json()
            let full = try await world.act("screening", EIAAPI.NewScreening(answers: world.answers(but: [5: .yes]), full: false), to: draft, as: .author)
            try await world.fill(full.summary.id)
            let submitted = try await world.submit(world.detail(full.summary.id))
            let taking = try await world.send(
                "POST", "/v1/assessments/\(submitted.summary.id)/quality-assurance", as: world.token(.officer), ifMatch: submitted.summary.etag)
            #expect(taking.status == 403)
            #expect(try taking.problem.detail == AccessRefusal.Reason.decidesIt.rawValue)
            let waiting: EIAAPI.Waiting = try await world.read("/v1/waiting", as: world.token(.officer))
            #expect(waiting.toAssure.isEmpty)
            let approved = try await world.approved()
            for deciders in [[TestPerson.officer], [.decider, .officer]] {
                let people = EIAAPI.People(
                    owner: TestPerson.owner.person, authors: [TestPerson.author.person], decisionMakers: deciders.map(\.person))
                let answer = try await world.send(
                    "PUT", "/v1/assessments/\(approved.summary.id)/people", people, as: world.token(.owner), ifMatch: approved.summary.etag)
                #expect(answer.status == 422)
                #expect(try answer.problem.errors?.map(\.pointer) == ["/decisionMakers/\(deciders.count - 1)"])
            }
        }
    }

    @Test func `where owner and authors are gone, an officer or an administrator names others, but never the officer who took it`() async throws {
        try await withEIA { world in
            let taken = try await world.taken()
            func put(_ owner: TestPerson, _ authors: [TestPerson], as person: TestPerson) async throws -> TestAnswer {
                let now = try await world.detail(taken.summary.id)
                let people = EIAAPI.People(owner: owner.person, authors: authors.map(\.person), decisionMakers: [])
                return try await world.send("PUT", "/v1/assessments/\(now.summary.id)/people", people, as: world.token(person), ifMatch: now.summary.etag)
            }
            #expect(try await world.detail(taken.summary.id, as: .secondOfficer).mayPutPeople == true)
            #expect(try await world.detail(taken.summary.id, as: .commander).mayPutPeople == false)
            #expect(try await put(.owner, [.stranger], as: .secondOfficer).status == 200)
            #expect(try await put(.owner, [.stranger, .author], as: .administrator).status == 200)
            #expect(try await put(.owner, [.author], as: .commander).status == 403)
            let taking = try await put(.officer, [.author, .officer], as: .owner)
            #expect(taking.status == 422)
            #expect(try taking.problem.errors?.map(\.pointer) == ["/owner", "/authors/1"])
        }
    }

    @Test func `who began it never judges it, and names somebody else to decide`() async throws {
        try await withEIA { world in
            let new = try await world.newAssessment(of: world.policy())
            let draft: EIAAPI.AssessmentDetail = try await world.send("POST", "/v1/assessments", new, as: world.token(.officer)).json()
            let full = try await world.act("screening", EIAAPI.NewScreening(answers: world.answers(but: [5: .yes]), full: false), to: draft, as: .author)
            try await world.fill(full.summary.id)
            let submitted = try await world.submit(world.detail(full.summary.id))
            #expect(try await take(submitted, as: .officer, world) == 403)
            #expect(try await take(submitted, as: .secondOfficer, world) == 200)
            let own = try await world.newAssessment(of: world.policy(), deciders: [.decider, .officer])
            let refused = try await world.send("POST", "/v1/assessments", own, as: world.token(.officer))
            #expect(refused.status == 422)
            #expect(try refused.problem.errors?.map(\.pointer) == ["/decisionMakers/1"])
        }
    }

    @Test func `who owned or wrote it, and hands that to another, never judges it`() async throws {
        try await withEIA { world in
            let submitted = try await world.submitted()
            func hand(to people: EIAAPI.People, as person: TestPerson) async throws {
                let now = try await world.detail(submitted.summary.id)
                let answer = try await world.send(
                    "PUT", "/v1/assessments/\(now.summary.id)/people", people, as: world.token(person), ifMatch: now.summary.etag)
                try #require(answer.status == 200, "\(answer.text)")
            }
            let (owner, author) = (TestPerson.owner.person, TestPerson.author.person)
            try await hand(to: .init(owner: TestPerson.officer.person, authors: [author, TestPerson.secondOfficer.person], decisionMakers: []), as: .owner)
            try await hand(to: .init(owner: owner, authors: [author], decisionMakers: []), as: .author)
            let after = try await world.detail(submitted.summary.id)
            for person in [TestPerson.officer, .secondOfficer] { #expect(try await take(after, as: person, world) == 403, "\(person)") }
        }
    }

    private func take(_ assessment: EIAAPI.AssessmentDetail, as person: TestPerson, _ world: EIAWorld) async throws -> Int {
        try await world.send(
            "POST", "/v1/assessments/\(assessment.summary.id)/quality-assurance", as: world.token(person), ifMatch: assessment.summary.etag
        ).status
    }

    @Test func `an officer who wrote any of it never judges it, and a decision-maker who did never decides`() async throws {
        try await withEIA { world in
            let submitted = try await world.submitted()
            for person in [TestPerson.officer, .decider] {
                try await world.pool.execute(
                    """
                    INSERT INTO assessment_writer (assessment_id, subject, name, since)
                    VALUES (\(submitted.summary.id), \(person.rawValue), 'x', \(world.clock.now))
                    """)
            }
            let taking = try await world.send(
                "POST", "/v1/assessments/\(submitted.summary.id)/quality-assurance", as: world.token(.officer), ifMatch: submitted.summary.etag)
            #expect(taking.status == 403)
            #expect(try taking.problem.detail == AccessRefusal.Reason.wroteIt.rawValue)
            let decision = EIAAPI.NewDecision(outcome: .stop, reasons: "x", decidedOn: world.day(0), read: true, readSHA256: "x")
            let deciding = try await world.post("decisions", decision, to: submitted, as: .decider)
            #expect(deciding.status == 403)
            #expect(try deciding.problem.detail == AccessRefusal.Reason.wroteWhatIsDecided.rawValue)
        }
    }
}
