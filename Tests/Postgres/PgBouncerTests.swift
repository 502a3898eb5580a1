import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Postgres

@Suite("Through a pooler in transaction mode", .timeLimit(.minutes(8)))
struct PgBouncerTests {
    private func withPool(_ adjust: (inout PoolConfiguration) -> Void = { _ in }, _ body: (Pool) async throws -> Void) async throws {
        try await SampleDatabase.with { database async throws in
            let direct = database.runtime(of: SampleDatabase.service)
            try await PgBouncer.with(direct) { pooler async throws in
                var configuration = PoolConfiguration(target: pooler.target)
                configuration.isPooled = true
                configuration.notificationTarget = direct
                adjust(&configuration)
                try await Pool.with(configuration, logger: SampleDatabase.logger, body)
            }
        }
    }

    @Test("statements and transactions of many callers share one server connection") func sharing() async throws {
        // Named statements are asked for, and left out all the same.
        try await withPool {
            $0.statementCache = 20
        } _: { pool async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        try await pool.transaction { try await $0.execute("INSERT INTO audit (entry) VALUES (\(String(number)))") }
                        #expect(try await pool.value("SELECT count(*) FROM audit WHERE entry = \(String(number))", as: Int.self) == 1)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await pool.value("SELECT count(DISTINCT pg_backend_pid()) FROM audit", as: Int.self) == 1)
        }
    }

    @Test("cancelling reaches the server") func cancellation() async throws {
        try await withPool { pool async throws in
            let statement = Task { try await pool.execute("SELECT pg_sleep(100)") }
            while pool.storage.withLock({ $0.state.leased.isEmpty }) { await Task.yield() }
            try await Task.sleep(for: .milliseconds(200))
            statement.cancel()
            await #expect(throws: CancellationError.self) { try await statement.value }
            // The only server connection is free again.
            try await pool.ping()
        }
    }

    @Test("notifications take the way around it, or are done without") func notifications() async throws {
        try await withPool { pool async throws in
            var hints = pool.listen("outbox").makeAsyncIterator()
            #expect(await hints.next() != nil)
            try await pool.notify("outbox")
            #expect(await hints.next() != nil)
        }
        try await withPool {
            $0.notificationTarget = nil
        } _: { pool async throws in
            var hints = pool.listen("outbox").makeAsyncIterator()
            #expect(await hints.next() != nil)
        }
    }
}
