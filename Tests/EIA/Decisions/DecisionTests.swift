import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import TestSupport
import Testing

@testable import EIAService

@Suite struct DecisionTests {
    @Test func `a decision-maker who read what was approved decides, and the hash of what was read is kept`() async throws {
        try await withEIA { world in
            let approved = try await world.approved()
            let decided = try await world.act("decisions", world.decision(on: approved), to: approved, as: .decider)
            #expect(decided.summary.state == .decided && !decided.summary.retrospective)
            let decision = try #require(decided.decisions.first)
            #expect(decision.outcome == .adjust && !decision.retrospective && decision.by == TestPerson.decider.person)
            #expect(decision.readSHA256 == approved.rounds.last?.sha256)
            #expect(try await world.audited("assessment/\(approved.summary.id)").last == "assessment.decided")
        }
    }

    @Test func `a decision before the approval is taken, retrospective for good, and goes on to decided when it is approved`() async throws {
        try await withEIA { world in
            let taken = try await world.taken()
            let early = try await world.act("decisions", world.decision(on: taken), to: taken, as: .decider)
            #expect(early.summary.state == .inQa && early.summary.retrospective && early.decisions.map(\.retrospective) == [true])
            let approved = try await world.act("approval", EIAAPI.Note(), to: early, as: .officer)
            #expect(approved.summary.state == .decided && approved.summary.retrospective)
            let published = try await world.act("publication", to: approved, as: .owner)
            #expect(published.summary.retrospective)
            #expect(try await world.register().items.map(\.retrospective) == [true])
            await #expect(throws: (any Error).self) {
                try await world.asOwner("UPDATE eia.assessment SET retrospective = false")
            }
        }
    }

    @Test func `a decision on a draft that was rewritten since waits to be taken on what was approved`() async throws {
        try await withEIA { world in
            let full = try await world.full()
            try await world.save(world.text("how", "Young men, mostly."), as: "affected", of: full.summary.id)
            let written = try await world.detail(full.summary.id)
            let early = try await world.act("decisions", world.decision(on: written), to: written, as: .decider)
            try await world.fill(early.summary.id)
            let submitted = try await world.submit(world.detail(early.summary.id))
            let taken = try await world.act("quality-assurance", to: submitted, as: .officer)
            let approved = try await world.act("approval", EIAAPI.Note(), to: taken, as: .officer)
            #expect(approved.summary.state == .approved && approved.summary.retrospective, "another text was read; the mark is for good")
            let decided = try await world.act("decisions", world.decision(on: approved), to: approved, as: .decider)
            #expect(decided.summary.state == .decided && decided.decisions.map(\.retrospective) == [true, false])
        }
    }

    @Test func `a decision that was taken on a day before the approval is retrospective too`() async throws {
        try await withEIA { world in
            let approved = try await world.approved()
            let decided = try await world.act("decisions", world.decision(on: approved, days: -1), to: approved, as: .decider)
            #expect(decided.summary.state == .decided && decided.summary.retrospective && decided.decisions.map(\.retrospective) == [true])
        }
    }

    @Test func `before it is submitted, the newest revisions are what is read`() async throws {
        try await withEIA { world in
            let full = try await world.full()
            try await world.save(world.text("how", "Young men, mostly."), as: "affected", of: full.summary.id)
            let written = try await world.detail(full.summary.id)
            #expect(written.readSHA256 != full.readSHA256)
            let stale = try await world.post("decisions", world.decision(on: full), to: written, as: .decider)
            #expect(stale.status == 409)
            #expect(try stale.problem.type == "/problems/read-another")
            let early = try await world.act("decisions", world.decision(on: written), to: written, as: .decider)
            #expect(early.summary.state == .full && early.summary.retrospective)
        }
    }

    @Test func `what is not read, of the future, without reasons or by one who wrote it is refused`() async throws {
        try await withEIA { world in
            let approved = try await world.approved()
            let unread = try await world.post("decisions", world.decision(on: approved, read: false), to: approved, as: .decider)
            #expect(unread.status == 409)
            #expect(try unread.problem.type == "/problems/not-read")
            let future = try await world.post("decisions", world.decision(on: approved, days: 1), to: approved, as: .decider)
            #expect(future.status == 422)
            #expect(try future.problem.errors?.map(\.pointer) == ["/decidedOn"])
            let blank = EIAAPI.NewDecision(outcome: .stop, reasons: " ", decidedOn: world.today, read: true, readSHA256: approved.readSHA256)
            #expect(try await world.post("decisions", blank, to: approved, as: .decider).status == 422)
            for person in [TestPerson.author, .owner, .officer, .administrator] {
                #expect(try await world.post("decisions", world.decision(on: approved), to: approved, as: person).status == 403, "\(person)")
            }
            #expect(try await world.post("decisions", world.decision(on: approved), to: approved, as: .stranger).status == 404)
            let stale = try await world.post("decisions", world.decision(on: approved), to: approved, as: .decider, ifMatch: "\"r1\"")
            #expect(stale.status == 412)
        }
    }

    @Test func `a repeated request decides once`() async throws {
        try await withEIA { world in
            let approved = try await world.approved()
            let first = try await world.post("decisions", world.decision(on: approved), to: approved, as: .decider, key: "once")
            let second = try await world.post("decisions", world.decision(on: approved), to: approved, as: .decider, key: "once")
            #expect(first.status == 200 && second.status == 200 && first.text == second.text)
            #expect(try await world.count("SELECT count(*) FROM decision") == 1)
        }
    }

    @Test func `after the proposal changed, an earlier decision does not stand for the next approval`() async throws {
        try await withEIA { world in
            let decided = try await world.decided()
            let changed = try await world.act(
                "proposal-changes", EIAAPI.ChangedProposal(proposal: "Receipts by text message.", reason: "Paper runs out."), to: decided, as: .author)
            #expect(changed.summary.approvalVoid && changed.summary.state == .full)
            let submitted = try await world.submit(changed)
            let taken = try await world.act("quality-assurance", to: submitted, as: .secondOfficer)
            let again = try await world.act("approval", EIAAPI.Note(), to: taken, as: .secondOfficer)
            #expect(again.summary.state == .approved && !again.summary.approvalVoid && again.approvals.count == 2)
        }
    }
}
