import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Postgres
import Synchronization
import Testing
import TestSupport

@testable import QAService

/// Entries, gaps, counters: whoever takes them in this order never waits for another crosswise.
@Suite struct LockOrderTests {
    /// Holds a gap as a meeting does, lets `write` come up against it, and finds the counters free.
    private func meets(_ gap: GapID, _ world: QAWorld, _ write: @escaping @Sendable () async throws -> TestAnswer) async throws -> TestAnswer {
        let writing = Mutex<Task<TestAnswer, any Error>?>(nil)
        try await world.pool.transaction { transaction in
            _ = try await StandingGap.lock([gap], in: transaction)
            writing.withLock { $0 = Task { try await write() } }
            while try await transaction.value("SELECT count(*) FROM pg_stat_activity WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))", as: Int.self) == 0 {
                try await Task.sleep(for: .milliseconds(5))
            }
            // Where the writer has them already, this is 55P03.
            try await transaction.execute("SELECT FROM unit_phase FOR UPDATE NOWAIT")
        }
        return try await #require(writing.withLock { $0 }).value
    }

    @Test func `a rating waits for the gap of a meeting before it holds what both count in`() async throws {
        try await withQA { world in
            _ = try await world.assure("1B", try await world.submit("1B"), corporate: 2)
            let gap = try #require(try await world.gaps().first)
            world.clock.advance(seconds: 60)
            let again = try await world.submit("1B")
            let local = try await meets(gap.id, world) { try await world.rateLocally("1B", again) }
            #expect(local.status == 201, "\(local.text)")
            let corporate = try await meets(gap.id, world) { try await world.rateCorporately("1B", again, step: 4) }
            #expect(corporate.status == 201, "\(corporate.text)")
            #expect(try await world.gap(gap.id).state == .closed)
        }
    }

    @Test func `what no longer applies waits for the gap before it is counted`() async throws {
        try await withQA { world in
            _ = try await world.assure("1B", try await world.submit("1B"), corporate: 2)
            let gap = try #require(try await world.gaps().first)
            world.clock.advance(seconds: 60)
            let answer = try await meets(gap.id, world) { try await world.tell(world.applicability("1B", in: "YE", applies: false), as: .evidence) }
            #expect(answer.status == 204, "\(answer.text)")
            #expect(try await world.gap(gap.id).state == .closed)
        }
    }

    @Test func `ratings, meetings and tellings of one gap at once all come through`() async throws {
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
        }
    }
}
