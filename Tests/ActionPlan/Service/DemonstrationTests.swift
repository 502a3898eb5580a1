import ContractsActionPlan
import ContractsCore
import Foundation
import Identity
import Postgres
import ServiceKit
import TestSupport
import Testing

@testable import ActionPlanService

@Suite struct DemonstrationTests {
    private func sample() throws -> DemonstrationFile {
        try JSONCoding.decoder().decode(DemonstrationFile.self, from: Data(contentsOf: Resources.folder("Demonstration").appending(path: "actions.json")))
    }

    @Test func `the sample is imported whole, once, and leaves a sound audit trail`() async throws {
        let sample = try sample()
        try await withActionPlan(units: ["YE"]) { world in
            for code in Set(sample.people.map(\.unit)) where code != "YE" {
                try await world.pool.execute(
                    """
                    INSERT INTO unit (id, code, name, kind, valid_from, told_at)
                    VALUES (\(UnitID.new()), \(code), \(code), 'ocu', \(world.today), \(world.clock.now))
                    """)
            }
            let importDemonstration = ImportDemonstration(dependencies: world.dependencies)
            #expect(try await importDemonstration(sample) == sample.actions.count)
            #expect(try await importDemonstration(sample) == nil)
            let summary: ActionPlanAPI.Summary = try await world.read("/v1/action-summary", as: world.token(.boardMember))
            #expect(summary.total.total == sample.actions.count && summary.units.count == 6)
            let counts = [summary.total.red, summary.total.amber, summary.total.green, summary.total.blue, summary.total.grey]
            #expect(counts.allSatisfy { $0 > 0 }, "every colour is shown: \(counts)")
            #expect(try await AuditTrail.verify(world.pool).isIntact)
        }
    }

    @Test func `a sample of units that nobody told of leaves nothing behind`() async throws {
        let sample = try sample()
        try await withActionPlan(units: ["YE"]) { world in
            await #expect(throws: CommandFailure.self) { try await ImportDemonstration(dependencies: world.dependencies)(sample) }
            #expect(try await world.count("SELECT count(*) FROM action") + world.count("SELECT count(*) FROM action_template") == 0)
            let board: ActionPlanAPI.Board = try await world.read("/v1/action-board", as: world.token(.boardMember))
            #expect(board.columns.allSatisfy { $0.count == 0 })
        }
    }
}
