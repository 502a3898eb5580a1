import ContractsCore
import ContractsEIA
import TestSupport
import Testing

@testable import EIAService

/// Title, proposal and marking are put right.
@Suite struct ChangeAssessmentTests {
    private func put(
        _ assessment: EIAAPI.AssessmentDetail, title: String? = nil, proposal: String? = nil, marking: EIAAPI.Marking? = nil,
        as person: TestPerson = .author, ifMatch: String? = nil, _ world: EIAWorld
    ) async throws -> TestAnswer {
        let content = EIAAPI.AssessmentContent(
            title: title ?? assessment.summary.title, proposal: proposal ?? assessment.proposal, marking: marking ?? assessment.summary.marking)
        return try await world.send(
            "PUT", "/v1/assessments/\(assessment.summary.id)", content, as: world.token(person), ifMatch: ifMatch ?? assessment.summary.etag)
    }

    @Test func `while it is written, its authors and its owner word title and proposal better, and mark it up or down`() async throws {
        try await withEIA { world in
            let (returned, _) = try await world.returned()
            for assessment in [try await world.draft(), try await world.full(), returned] {
                #expect(try await world.detail(assessment.summary.id, as: .author).mayChange == true)
                let answer = try await put(assessment, title: "Receipts", proposal: "A receipt, always.", marking: .officialSensitive, world)
                #expect(answer.status == 200, "\(answer.text)")
                let changed: EIAAPI.AssessmentDetail = try answer.json()
                #expect(changed.summary.title == "Receipts" && changed.proposal == "A receipt, always." && changed.summary.marking == .officialSensitive)
                #expect(changed.summary.state == assessment.summary.state && changed.summary.etag != assessment.summary.etag)
                let lowered = try await put(changed, marking: .official, as: .owner, world)
                #expect(try lowered.json(EIAAPI.AssessmentDetail.self).summary.marking == .official)
                let trail: Page<EIAAPI.TrailStep> = try await world.read("/v1/assessments/\(assessment.summary.id)/trail", as: world.token(.author))
                #expect(trail.items.prefix(2).map(\.kind) == ["details-changed", "proposal-reworded"])
                #expect(trail.items[1].detail == "“Receipts”, OFFICIAL-SENSITIVE")
                #expect(try await world.audited("assessment/\(assessment.summary.id)").suffix(2) == ["assessment.changed", "assessment.changed"])
            }
            #expect(try await world.review(of: returned.summary.id).round.proposal == returned.proposal, "what was submitted keeps its words")
        }
    }

    @Test func `later its words stand, and only the marking rises`() async throws {
        try await withEIA { world in
            for assessment in [try await world.submitted(), try await world.published()] {
                #expect(try await put(assessment, title: "Receipts", world).status == 409)
                #expect(try await put(assessment, proposal: "A receipt, always.", marking: .officialSensitive, world).status == 409)
                let own = try await world.detail(assessment.summary.id, as: .owner)
                #expect(own.mayChange == false && own.mayRaiseMarking == true)
                let raised = try await put(assessment, marking: .officialSensitive, as: .owner, world)
                #expect(raised.status == 200, "\(raised.text)")
                let marked: EIAAPI.AssessmentDetail = try raised.json()
                #expect(marked.summary.marking == .officialSensitive && marked.mayRaiseMarking == false)
                #expect(try await put(marked, marking: .official, world).status == 409)
            }
            #expect(try await world.register().items.map(\.marking) == [.officialSensitive])
            let withdrawn = try await world.act("withdrawal", world.reason, to: world.full(), as: .author)
            #expect(try await put(withdrawn, marking: .officialSensitive, world).status == 409)
        }
    }

    @Test func `who may, of which version, with what`() async throws {
        try await withEIA { world in
            let full = try await world.full()
            for person in [TestPerson.officer, .decider, .commander, .administrator] {
                #expect(try await put(full, title: "x", as: person, world).status == 403, "\(person)")
            }
            #expect(try await put(full, title: "x", as: .stranger, world).status == 404)
            #expect(try await put(full, title: "x", ifMatch: "\"r1\"", world).status == 412)
            #expect(try await put(full, title: " ", proposal: "", world).problem.errors?.map(\.pointer) == ["/title", "/proposal"])
            #expect(try await put(full, marking: .restricted, world).problem.errors?.map(\.pointer) == ["/marking"])
            let same = try await put(full, world)
            #expect(same.status == 200)
            #expect(try same.json(EIAAPI.AssessmentDetail.self).summary == full.summary, "nothing changed, nothing happened")
        }
    }

    @Test func `a decision on words that changed since does not stand for the approval`() async throws {
        try await withEIA { world in
            let (returned, point) = try await world.returned()
            let early = try await world.act("decisions", world.decision(on: returned), to: returned, as: .decider)
            let reworded: EIAAPI.AssessmentDetail = try await put(early, proposal: "No receipts at all.", world).json()
            _ = try await world.post("answer", EIAAPI.PointAnswer(answer: "Newer ones."), to: point, of: reworded.summary.id, as: .author)
            let taken = try await world.act(
                "quality-assurance", to: world.submit(world.detail(reworded.summary.id)), as: .officer)
            let answered = try #require(try await world.points(of: taken.summary.id).first)
            _ = try await world.post("settlement", EIAAPI.Settlement(settled: true), to: answered, of: taken.summary.id, as: .officer)
            let approved = try await world.act("approval", EIAAPI.Note(), to: world.detail(taken.summary.id), as: .officer)
            #expect(approved.summary.state == .approved)
        }
    }

    @Test func `the register keeps the title that was published until the next one is`() async throws {
        try await withEIA { world in
            let published = try await world.published()
            let change = EIAAPI.ChangedProposal(proposal: "Receipts by text message.", reason: "Paper runs out.")
            let changed = try await world.act("proposal-changes", change, to: published, as: .author)
            #expect(try await put(changed, title: "What nobody knows yet", world).status == 200)
            #expect(try await world.register().items.map(\.title) == [published.summary.title])
            let policy: EIAAPI.PolicyDetail = try await world.read("/v1/policies/\(published.summary.policy.id)", as: world.token(.stranger))
            #expect(policy.assessments.map(\.title) == [published.summary.title])
            let own: EIAAPI.PolicyDetail = try await world.read("/v1/policies/\(published.summary.policy.id)", as: world.token(.author))
            #expect(own.assessments.map(\.title) == ["What nobody knows yet"])
            try await world.act("withholding", world.reason, to: world.detail(published.summary.id, as: .owner), as: .owner)
            #expect(try await world.register().items.map(\.title) == [published.summary.title], "what is taken back says no more than it did")
        }
    }
}
