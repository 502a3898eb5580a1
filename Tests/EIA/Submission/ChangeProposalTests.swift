import ContractsCore
import ContractsEIA
import Postgres
import TestSupport
import Testing

@testable import EIAService

@Suite struct ChangeProposalTests {
    private var change: EIAAPI.ChangedProposal { .init(proposal: "Receipts by message only.", reason: "Paper is given up.") }

    @Test func `what was approved is void from then on, and stays visible when it is approved anew`() async throws {
        try await withEIA { world in
            let approved = try await world.approved()
            let id = approved.summary.id
            let changed = try await world.act("proposal-changes", change, to: approved, as: .author)
            #expect(changed.summary.state == .full && changed.summary.approvalVoid && changed.proposal == "Receipts by message only.")
            let void = try #require(changed.approvals.first)
            #expect(void.voidReason == "Paper is given up." && void.voidedBy == TestPerson.author.person && void.voidedAt == world.clock.now)
            #expect(changed.rounds.map(\.outcome) == [.reopened] && changed.summary.officer == nil)
            try await world.fill(id, words: "Since the change")
            let again = try await world.submit(world.detail(id))
            let taken = try await world.act("quality-assurance", to: again, as: .secondOfficer)
            let anew = try await world.act("approval", EIAAPI.Note(), to: taken, as: .secondOfficer)
            #expect(anew.summary.state == .approved && !anew.summary.approvalVoid && anew.approvals.map { $0.voidedAt == nil } == [false, true])
            #expect(anew.rounds.map(\.outcome) == [.reopened, .approved])
        }
    }

    @Test func `every submission keeps what was proposed then, and the review sheet shows what changed`() async throws {
        try await withEIA { world in
            let published = try await world.published()
            let id = published.summary.id
            let changed = try await world.act("proposal-changes", change, to: published, as: .author)
            let submitted = try await world.submit(changed)
            #expect(submitted.rounds.map(\.proposal) == ["Officers hand out a receipt after every stop.", "Receipts by message only."])
            let sheet = try await world.review(of: id)
            let pieces = try #require(sheet.proposalDifference)
            #expect(pieces.filter { $0.kind != .added }.map(\.text).joined() == "Officers hand out a receipt after every stop.")
            #expect(pieces.filter { $0.kind != .removed }.map(\.text).joined() == "Receipts by message only.")
            let first = try await world.review(of: id, round: 1)
            #expect(first.proposalDifference == nil && first.round.proposal == "Officers hand out a receipt after every stop.")
            let read: EIAAPI.PublishedAssessment = try await world.read("/v1/register/\(id)", as: world.token(.stranger))
            #expect(read.proposal == "Officers hand out a receipt after every stop.")
        }
    }

    @Test func `a decision on what was proposed before is no decision on what is proposed now`() async throws {
        try await withEIA { world in
            let taken = try await world.taken()
            func decide(_ assessment: EIAAPI.AssessmentDetail) async throws -> EIAAPI.AssessmentDetail {
                let read = try #require(assessment.rounds.last?.sha256)
                let decision = EIAAPI.NewDecision(outcome: .noMajorChange, reasons: "Sound.", decidedOn: world.today, read: true, readSHA256: read)
                return try await world.act("decisions", decision, to: assessment, as: .decider)
            }
            let early = try await decide(taken)
            #expect(early.summary.state == .inQa && early.summary.retrospective)
            let approved = try await world.act("approval", EIAAPI.Note(), to: early, as: .officer)
            #expect(approved.summary.state == .decided, "it was decided before it was approved")
            let changed = try await world.act("proposal-changes", change, to: approved, as: .owner)
            let again = try await world.act("quality-assurance", to: world.submit(changed), as: .officer)
            let anew = try await world.act("approval", EIAAPI.Note(), to: again, as: .officer)
            #expect(anew.summary.state == .approved && anew.summary.retrospective, "the new proposal awaits its decision; the mark is for good")
            #expect(try await decide(anew).summary.state == .decided)
        }
    }

    @Test func `what QA had written goes to the authors, who answer it before they submit again`() async throws {
        try await withEIA { world in
            let taken = try await world.taken()
            let id = taken.summary.id
            let point = try await world.point(on: taken)
            #expect(try await world.points(of: id, as: .author).isEmpty)
            let changed = try await world.act("proposal-changes", change, to: taken, as: .author)
            #expect(changed.summary.openPoints == 1)
            #expect(try await world.points(of: id, as: .author).map(\.id) == [point.id])
            let refused = try await world.post("owner-check", EIAAPI.Note(), to: changed, as: .author)
            #expect(try refused.problem.errors?.map(\.pointer) == ["/points/1"])
        }
    }

    @Test func `who may, and when`() async throws {
        try await withEIA { world in
            let full = try await world.full()
            #expect(try await world.post("proposal-changes", change, to: full, as: .author).status == 409)
            let submitted = try await world.submitted()
            for person in [TestPerson.officer, .decider, .commander] {
                #expect(try await world.post("proposal-changes", change, to: submitted, as: person).status == 403, "\(person)")
            }
            #expect(try await world.post("proposal-changes", EIAAPI.ChangedProposal(proposal: "", reason: ""), to: submitted, as: .author).status == 422)
            #expect(try await world.act("proposal-changes", change, to: submitted, as: .author).summary.state == .full)
        }
    }
}
