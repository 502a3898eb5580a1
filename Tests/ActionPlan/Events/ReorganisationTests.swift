import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import ActionPlanService

@Suite struct ReorganisationTests {
    private func merge(_ from: String, into to: String, on day: LocalDate? = nil, _ world: ActionPlanWorld) async throws {
        func summary(_ code: String) -> EvidenceAPI.UnitSummary {
            .init(id: world.unit(code), code: code, name: code, kind: .bocu, parent: world.unit("TP"), depth: 2, validFrom: world.today)
        }
        let lineage = EvidenceAPI.Lineage(kind: .merged, from: summary(from), to: summary(to), on: day ?? world.today)
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

    @Test func `they look after nothing of it until the day on which it is merged, which begins at midnight in London`() async throws {
        try await withActionPlan { world in
            world.clock.advance(seconds: Self.evening.timeIntervalSince(world.clock.now))
            let left = try await world.agreed(in: "GD")
            let spoc = try await world.token(.spoc, "YE")
            try await merge("GD", into: "YE", on: world.day(1), world)
            func reach() async throws -> [Int] {
                let list: Page<ActionPlanAPI.Action> = try await world.read("/v1/actions", as: spoc)
                let summary: ActionPlanAPI.Summary = try await world.read("/v1/action-summary", as: spoc)
                return [list.items.count, summary.total.total, try await world.get("/v1/actions/\(left.action.id)", as: spoc).status]
            }
            #expect(try await reach() == [0, 0, 404])
            #expect(try await world.post("done", world.done, to: left, as: spoc).status == 404)

            world.clock.advance(seconds: 20 * 60)
            #expect(try await reach() == [1, 1, 200])
            let done = try await world.act("done", world.done, to: left, as: spoc)
            #expect(done.action.state == .done)
        }
    }

    @Test func `what was told before the day was kept takes it over when it is told again`() async throws {
        try await withActionPlan { world in
            let left = try await world.agreed(in: "GD")
            let (from, to) = (world.unit("GD"), world.unit("YE"))
            _ = try await world.pool.execute("INSERT INTO unit_lineage (from_unit, to_unit) VALUES (\(from), \(to))")
            let spoc = try await world.token(.spoc, "YE")
            #expect(try await world.get("/v1/actions/\(left.action.id)", as: spoc).status == 200)
            try await merge("GD", into: "YE", on: world.day(1), world)
            #expect(try await world.get("/v1/actions/\(left.action.id)", as: spoc).status == 404)
        }
    }

    /// Ten to twelve on 30 June in London, where it is summer.
    private static let evening = Date(timeIntervalSince1970: 1_814_395_800)
}
