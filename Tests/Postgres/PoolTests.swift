import Foundation
import Synchronization
import Testing

@testable import Postgres

@Suite("The pool", .timeLimit(.minutes(8)))
struct PoolTests {
    @Test("many callers share few connections") func sharing() async throws {
        try await SampleDatabase.withPool { pool async throws in
            let pids = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<200 { group.addTask { try await pool.value("SELECT pg_backend_pid()", as: Int.self) ?? 0 } }
                return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
            }
            #expect((1...4).contains(pids.count))
        }
    }

    @Test("who waits longer than the time-out is told so, and the connection is not lost") func timeOut() async throws {
        try await SampleDatabase.withPool {
            $0.size = 1
            // Opening the connection counts as well, and may take a while on a busy machine.
            $0.acquireTimeout = .seconds(2)
        } _: { pool async throws in
            try await pool.withLease { lease in
                // A task of its own would inherit the lease; a detached one is another caller.
                await #expect(throws: PoolError.timedOut) { try await Task.detached { try await pool.ping() }.value }
                try await lease.execute("SELECT 1")
            }
            try await pool.ping()
        }
    }

    @Test("cancelling a caller that waits ends the waiting") func cancelledWaiter() async throws {
        try await SampleDatabase.withPool {
            $0.size = 1
            $0.acquireTimeout = .seconds(60)
        } _: { pool async throws in
            try await pool.withLease { _ async throws in
                let waiter = Task.detached { try await pool.ping() }
                while pool.storage.withLock({ $0.waiters.isEmpty }) { await Task.yield() }
                waiter.cancel()
                await #expect(throws: CancellationError.self) { try await waiter.value }
            }
            try await pool.ping()
            #expect(pool.storage.withLock { $0.state.waiters.isEmpty && $0.waiters.isEmpty })
        }
    }

    @Test("the pool is refused inside its own lease or transaction, and free again after") func nested() async throws {
        try await SampleDatabase.withPool { pool async throws in
            try await pool.withLease { _ async throws in
                await #expect(throws: PostgresMisuse.poolInsideLease) { try await pool.ping() }
                await #expect(throws: PostgresMisuse.poolInsideLease) { try await pool.transaction { _ in } }
            }
            try await pool.transaction { _ async throws in
                await #expect(throws: PostgresMisuse.poolInsideLease) { try await pool.withLease { _ in } }
                await #expect(throws: PostgresMisuse.poolInsideLease) {
                    async let ping: Void = pool.ping()
                    try await ping
                }
            }
            try await pool.ping()
        }
    }

    @Test("what escapes its closure is refused") func escaped() async throws {
        try await SampleDatabase.withPool { pool async throws in
            let lease = try await pool.withLease { $0 }
            await #expect(throws: PostgresMisuse.usedAfterEnd) { try await lease.execute("SELECT 1") }
            let transaction = try await pool.transaction { $0 }
            await #expect(throws: PostgresMisuse.usedAfterEnd) { try await transaction.execute("SELECT 1") }
        }
    }

    @Test("a connection left inside a transaction is not lent again") func leftOpen() async throws {
        try await SampleDatabase.withPool {
            $0.size = 1
        } _: { pool async throws in
            let first = try await pool.withLease { lease in
                try await lease.execute("BEGIN")
                return try await lease.value("SELECT pg_backend_pid()", as: Int.self)
            }
            let second = try await pool.row("SELECT pg_backend_pid(), now() = statement_timestamp()") { (pid: Int, outside: Bool) in (pid, outside) }
            #expect(second?.0 != first)
        }
    }

    @Test("every session has its time-outs and search path") func settings() async throws {
        try await SampleDatabase.withPool {
            $0.session.statementTimeout = .milliseconds(150)
            $0.session.lockTimeout = .seconds(2)
            $0.session.searchPath = ["specimen", "odd name"]
        } _: { pool async throws in
            #expect(try await pool.value("SELECT current_setting('lock_timeout')", as: String.self) == "2s")
            #expect(try await pool.value("SELECT current_setting('idle_in_transaction_session_timeout')", as: String.self) == "15s")
            #expect(try await pool.value("SELECT current_setting('search_path')", as: String.self) == "\"specimen\",\"odd name\"")
            let error = await #expect(throws: PostgresError.self) { try await pool.execute("SELECT pg_sleep(5)") }
            #expect(error?.isTimeout == true)
        }
    }

    @Test("COPY is refused and does not wedge the pool") func copy() async throws {
        try await SampleDatabase.withPool {
            $0.size = 1
        } _: { pool async throws in
            await #expect(throws: PostgresMisuse.copyStatement) { try await pool.execute("COPY (SELECT 1) TO STDOUT") }
            try await pool.ping()
        }
    }
}
