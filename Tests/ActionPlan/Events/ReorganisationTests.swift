import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import TestSupport
import Testing

@testable import ActionPlanService

@Suite struct ReorganisationTests {
    private func merge(_ from: String, into to: String, _ world: ActionPlanWorld) async throws {
        func summary(_ code: String) -> EvidenceAPI.UnitSummary {
            .init(id: world.unit(code), code: code, name: code, kind: .bocu, parent: world.unit("TP"), depth: 2, validFrom: world.today)
        }
        let lineage = EvidenceAPI.Lineage(kind: .merged, from: summary(from), to: summary(to), on: world.today)
        let event = CloudEvent(
            id: UUID().uuidString, source: EvidenceAPI.service, type: EvidenceEvents.unitChanged, subject: world.unit(to).description, time: world.clock.now,
            data: EvidenceEvents.UnitChanged(unit: summary(to), lineage: [lineage]))
        for _ in 0..<2 {
            let answer = try await world.tell(event, as: .evidence)
            try #require(answer.status == 204, "\(answer.text)")
        }
    }

    @Test func `the people of a unit look after what it was merged from; the others' people see nothing new`() async throws {
        try await withActionPlan { world in
            let left = try await world.agreed(in: "GD")
            let spoc = try await world.token(.spoc, "YE")
            #expect(try await world.get("/v1/actions/\(left.action.id)", as: spoc).status == 404)
            try await merge("GD", into: "YE", world)
            let done = try await world.act("done", world.done, to: left, as: spoc)
            #expect(done.action.state == .done)
            let list: Page<ActionPlanAPI.Action> = try await world.read("/v1/actions", as: spoc)
            #expect(list.items.map(\.id) == [left.action.id])
            let own = try await world.agreed(in: "YE")
            #expect(try await world.get("/v1/actions/\(own.action.id)", as: world.token(.spoc, "GD")).status == 404)
        }
    }
}
