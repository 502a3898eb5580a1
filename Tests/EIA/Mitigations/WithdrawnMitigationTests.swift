import ContractsCore
import ContractsEIA
import Postgres
import TestSupport
import Testing

@testable import EIAService

/// What is promised no more is shown no more, and told where it became an action.
@Suite struct WithdrawnMitigationTests {
    @Test func `a row that the next approved round has no more is withdrawn; one that comes back later is a new one`() async throws {
        try await withEIA { world in
            let approved = try await world.approved()
            let first = try #require(approved.mitigations.first)
            func approveAnew(_ assessment: EIAAPI.AssessmentDetail, promising what: String) async throws -> EIAAPI.AssessmentDetail {
                let change = EIAAPI.ChangedProposal(proposal: "Receipts by text message: \(what)", reason: "Paper runs out.")
                let changed = try await world.act("proposal-changes", change, to: assessment, as: .author)
                var fields = try await world.section("actions", of: changed.summary.id).content.fields
                let cells = ["what": what, "characteristics": "age", "lead": "Forms officer", "due": "2012-03-01", "measure": "Asked."]
                fields["actions"] = .init(rows: [.init(cells: cells)])
                try await world.save(.init(fields: fields), as: "actions", of: changed.summary.id)
                let taken = try await world.act("quality-assurance", to: world.submit(world.detail(changed.summary.id)), as: .officer)
                return try await world.act("approval", EIAAPI.Note(), to: taken, as: .officer)
            }
            let second = try await approveAnew(approved, promising: "Ask again in a year.")
            #expect(second.mitigations.map(\.what) == ["Ask again in a year."])
            let told = try await world.toldWithdrawn()
            #expect(told.map(\.mitigation) == [first.id.uuid] && told.first?.withdrawnBy == TestPerson.officer.person)
            #expect(told.first?.reason == "\(approved.summary.reference) was approved anew and does not promise this any more.")
            let third = try await approveAnew(second, promising: first.what)
            #expect(third.mitigations.map(\.what) == [first.what] && third.mitigations.first?.id != first.id)
        }
    }

    @Test func `an assessment that is withdrawn, or whose proposal is stopped, promises nothing`() async throws {
        try await withEIA { world in
            let withdrawn = try await world.act("withdrawal", world.reason, to: world.approved(), as: .author)
            #expect(withdrawn.mitigations.isEmpty)
            #expect(try await world.toldWithdrawn().map(\.reason) == ["\(withdrawn.summary.reference) was withdrawn."])
            let approved = try await world.approved()
            let stopped = try await world.act("decisions", world.decision(.stop, on: approved), to: approved, as: .decider)
            #expect(stopped.mitigations.isEmpty && approved.mitigations.count == 1)
            let taken = try await world.taken()
            let early = try await world.act("decisions", world.decision(.stop, on: taken), to: taken, as: .decider)
            let late = try await world.act("approval", EIAAPI.Note(), to: early, as: .officer)
            #expect(late.summary.state == .decided && late.mitigations.isEmpty)
            #expect(try await world.toldWithdrawn().count == 3)
        }
    }

    @Test func `what is superseded leaves its promises to its successor`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let first = try await world.published(of: policy)
            let second = try await world.published(of: policy, supersedes: first.summary.id)
            #expect(try await world.toldWithdrawn().map(\.mitigation) == first.mitigations.map(\.id.uuid))
            #expect(try await world.detail(first.summary.id).mitigations.isEmpty)
            #expect(try await world.detail(second.summary.id).mitigations.count == 1)
            let library: Page<EIAAPI.LibraryMitigation> = try await world.read("/v1/mitigations", as: world.token(.stranger))
            #expect(library.items.map(\.assessment.id) == [second.summary.id])
        }
    }
}
