import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Postgres
import Testing
import TestSupport

@testable import QAService

@Suite struct RecountTests {
    @Test func `after many judges at once the counters are equal to a recount`() async throws {
        try await withQA { world in
            let submissions = [
                ("YE", try await world.submit("1B", "2B", "3B", in: "YE")), ("GD", try await world.submit("1B", "2B", "3B", in: "GD")),
                ("HR", try await world.submit("1B", "2B", "3B", in: "HR")),
            ]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (number, (unit, submission)) in submissions.enumerated() {
                    for (place, code) in ["1B", "2B", "3B"].enumerated() {
                        group.addTask {
                            let local = try await world.rateLocally(code, submission, in: unit, step: 1 + (number + place) % 4)
                            #expect(local.status == 201, "\(local.text)")
                            let corporate = try await world.rateCorporately(code, submission, in: unit, step: 1 + (number * place) % 4)
                            #expect(corporate.status == 201, "\(corporate.text)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let finding = try await Recount(dependencies: world.dependencies)()
            #expect(finding.counters == 3)
            #expect(finding.isSound)
            let board: QAAPI.Dashboard = try await world.read("/v1/dashboard", as: world.token(.moderator))
            #expect(board.attainment.tally.assured == 9)
            #expect(board.disagreement.compared == 9)
        }
    }

    @Test func `what is wrong is found and repaired, and the repair is in the audit trail`() async throws {
        try await withQA { world in
            _ = try await world.assure("1B", try await world.submit("1B"), corporate: 2)
            try await world.asOwner("UPDATE unit_phase SET assured = 7, reached = true")
            let recount = Recount(dependencies: world.dependencies)
            let finding = try await recount()
            #expect(finding.wrongCounters == [.init(unit: world.unit("YE"), phase: QAWorld.phase)])
            #expect(finding.wrongEntries.isEmpty)
            try await recount.repair(finding)
            #expect(try await recount().isSound)
            #expect(try await world.audited("unit-phase/\(world.unit("YE"))/\(QAWorld.phase)") == ["counters.repaired"])
        }
    }

    @Test func `an entry that does not say what its ratings say is found`() async throws {
        try await withQA { world in
            _ = try await world.assure("1B", try await world.submit("1B"), corporate: 2)
            try await world.asOwner("UPDATE entry SET corporate_step = 4")
            let finding = try await Recount(dependencies: world.dependencies)()
            #expect(finding.wrongEntries == [.init(unit: world.unit("YE"), indicator: world.indicator("1B"))])
        }
    }

    @Test func `an entry that does not say what was decided of it last is found`() async throws {
        try await withQA { world in
            try await world.told(world.applicability("1B", in: "YE", applies: false))
            let recount = Recount(dependencies: world.dependencies)
            #expect(try await recount().isSound)
            try await world.asOwner("UPDATE entry SET applies = true, applicability_at = NULL")
            #expect(try await recount().wrongApplicability == [.init(unit: world.unit("YE"), indicator: world.indicator("1B"))])
        }
    }
}
