import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Postgres
import Testing
import TestSupport

@testable import QAService

/// Entries, gaps, counters: whoever takes them in this order never waits for another crosswise.
@Suite struct LockOrderTests {
    @Test(.timeLimit(.minutes(8))) func `ratings, meetings and tellings of one gap at once all come through`() async throws {
        try await withQA { world in
            _ = try await world.assure("1B", try await world.submit("1B"), corporate: 2)
            for round in 0..<8 {
                let gap = try #require(try await world.gaps().first { $0.state == .open })
                world.clock.advance(seconds: 60)
                let again = try await world.submit("1B")
                #expect(try await world.rateLocally("1B", again).status == 201)
                async let rated = world.rateCorporately("1B", again, step: 2)
                async let met = world.meet(gap, .discussed)
                async let told = world.tell(world.actionChanged(gap.id, .cancelled, sequence: 1, action: UUID()), as: .actionPlan)
                let answers = try await (rated.status, met.status, told.status)
                #expect(answers.0 == 201 && [201, 409, 412].contains(answers.1) && answers.2 == 204, "round \(round): \(answers)")
            }
            #expect(world.log.lines("request failed").isEmpty)
            #expect(try await world.count("SELECT count(*) FROM gap WHERE state <> 'closed'") == 1)
            #expect(try await world.count("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()") == 0)
        }
    }
}
