import Foundation
import Logging
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing

@testable import Postgres

@Suite("The pool's life", .timeLimit(.minutes(8)))
struct PoolLifeTests {
    @Test("as a service it drains on graceful shutdown: who holds a connection may finish, nobody else begins")
    func drain() async throws {
        try await SampleDatabase.with { database async throws in
            let pool = Pool(PoolConfiguration(target: database.runtime(of: SampleDatabase.service)), logger: SampleDatabase.logger)
            let group = ServiceGroup(configuration: .init(services: [pool], logger: SampleDatabase.logger))
            let running = Task { try await group.run() }
            try await pool.transaction { transaction in
                try await transaction.execute("SELECT 1")
                await group.triggerGracefulShutdown()
                while !pool.storage.withLock({ $0.state.isShutDown }) { await Task.yield() }
                try await transaction.execute("INSERT INTO audit (entry) VALUES ('while draining')")
                await #expect(throws: PoolError.shutDown) { try await Task.detached { try await pool.ping() }.value }
            }
            try await running.value
            #expect(pool.storage.withLock { $0.connections.isEmpty && $0.state.isDrained })
            try await database.withPool(of: SampleDatabase.service) { other async throws in
                #expect(try await other.value("SELECT count(*) FROM audit", as: Int.self) == 1)
            }
        }
    }

    @Test("cancelling the service cancels the statements that run")
    func hardStop() async throws {
        try await SampleDatabase.with { database async throws in
            let pool = Pool(PoolConfiguration(target: database.runtime(of: SampleDatabase.service)), logger: SampleDatabase.logger)
            let running = Task { try await pool.run() }
            let statement = Task { try await pool.execute("SELECT pg_sleep(60)") }
            try await database.waitForStatement("SELECT pg_sleep(60)")
            running.cancel()
            await #expect(throws: CancellationError.self) { try await statement.value }
            try await running.value
        }
    }

    @Test("when the server ends every session, callers that come after notice nothing")
    func terminatedSessions() async throws {
        try await SampleDatabase.with { database async throws in
            try await database.withPool(of: SampleDatabase.service, size: 4) { pool async throws in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<4 { group.addTask { try await pool.execute("SELECT pg_sleep(0.05)") } }
                    try await group.waitForAll()
                }
                let idle = pool.storage.withLock { $0.state.idle.count }
                #expect(idle > 1)
                #expect(try await database.terminateSessions() == idle)
                for _ in 0..<20 { try await pool.ping() }
                try await database.terminateSessions()
                try await pool.transaction { try await $0.execute("INSERT INTO audit (entry) VALUES ('after')") }
                try await database.terminateSessions()
                try await pool.withLease { try await $0.execute("SELECT 1") }
            }
        }
    }

    @Test("a session that ends under a statement is an error that says the server is away, and the pool goes on")
    func terminatedStatement() async throws {
        try await SampleDatabase.with { database async throws in
            try await database.withPool(of: SampleDatabase.service) { pool async throws in
                let statement = Task { try await pool.execute("SELECT pg_sleep(60)") }
                try await database.waitForStatement("SELECT pg_sleep(60)")
                try await database.terminateSessions()
                let error = await #expect(throws: PostgresError.self) { try await statement.value }
                #expect(error?.isUnavailable == true)
                try await pool.ping()
                let transaction = Task { try await pool.transaction { try await $0.execute("SELECT pg_sleep(60)") } }
                try await database.waitForStatement("SELECT pg_sleep(60)")
                try await database.terminateSessions()
                let second = await #expect(throws: PostgresError.self) { try await transaction.value }
                #expect(second?.isUnavailable == true)
                try await pool.ping()
            }
        }
    }

    @Test("while nothing answers callers are refused at once, and served again soon after it does")
    func awayAndBack() async throws {
        try await SampleDatabase.with { database async throws in
            let relay = try TestRelay()
            let target = database.runtime(of: SampleDatabase.service)
            var configuration = PoolConfiguration(target: target.with("port", String(relay.port)))
            configuration.acquireTimeout = .seconds(60)
            try await Pool.with(configuration, logger: SampleDatabase.logger) { pool async throws in
                await #expect(throws: PoolError.unavailable) { try await pool.ping() }
                await #expect(throws: PoolError.unavailable) { try await pool.ping() }
                try relay.open(to: target)
                while (try? await pool.ping()) == nil { try await Task.sleep(for: .milliseconds(20)) }
                relay.cut()
                // The idle connection is found dead before anything is sent, and no new one can be made.
                await #expect(throws: PoolError.unavailable) { try await pool.ping() }
            }
        }
    }

    @Test("an idle connection that died is found by the check and replaced")
    func keepAlive() async throws {
        try await SampleDatabase.with { database async throws in
            var configuration = PoolConfiguration(target: database.runtime(of: SampleDatabase.service))
            configuration.keepAlive = .milliseconds(50)
            try await Pool.with(configuration, logger: SampleDatabase.logger) { pool async throws in
                try await pool.ping()
                let first = try await database.sessions()
                try await database.terminateSessions()
                // Seen from the server, so as not to wake the pool by asking it.
                while try await database.sessions().allSatisfy(first.contains) { try await Task.sleep(for: .milliseconds(20)) }
            }
        }
    }
}
