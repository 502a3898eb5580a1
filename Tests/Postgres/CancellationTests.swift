import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Postgres

@Suite("Cancelling", .timeLimit(.minutes(8)))
struct CancellationTests {
    @Test("cancelling the task stops the statement on the server, and the connection is not lent again") func statement() async throws {
        try await SampleDatabase.with { database async throws in
            var configuration = PoolConfiguration(target: database.runtime(of: SampleDatabase.service))
            // Otherwise that would end the statement, sooner or later.
            configuration.session.statementTimeout = nil
            try await Pool.with(configuration, logger: SampleDatabase.logger) { pool async throws in
                let statement = Task { try await pool.execute("SELECT pg_sleep(60)") }
                try await database.waitForStatement("SELECT pg_sleep(60)")
                let before = try await database.sessions()
                statement.cancel()
                await #expect(throws: CancellationError.self) { try await statement.value }
                try await pool.ping()
                #expect(try await Set(database.sessions()).isDisjoint(with: before))
            }
        }
    }

    @Test("a task that is cancelled already sends nothing") func beforehand() async throws {
        try await SampleDatabase.withPool { pool async throws in
            let statement = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                try await pool.execute("INSERT INTO audit (entry) VALUES ('never')")
            }
            await #expect(throws: CancellationError.self) { try await statement.value }
            #expect(try await pool.value("SELECT count(*) FROM audit", as: Int.self) == 0)
        }
    }

    @Test("cancelling inside a transaction rolls it back") func transaction() async throws {
        try await SampleDatabase.with { database async throws in
            try await database.withPool(of: SampleDatabase.service) { pool async throws in
                let transaction = Task {
                    try await pool.transaction { transaction in
                        try await transaction.execute("INSERT INTO audit (entry) VALUES ('never')")
                        try await transaction.execute("SELECT pg_sleep(60)")
                    }
                }
                try await database.waitForStatement("SELECT pg_sleep(60)")
                transaction.cancel()
                await #expect(throws: CancellationError.self) { try await transaction.value }
                #expect(try await pool.value("SELECT count(*) FROM audit", as: Int.self) == 0)
            }
        }
    }

    @Test("cancelling between two statements rolls back and keeps the connection") func betweenStatements() async throws {
        try await SampleDatabase.withPool {
            $0.size = 1
        } _: { pool async throws in
            let pid = try await pool.value("SELECT pg_backend_pid()", as: Int.self)
            let transaction = Task {
                try await pool.transaction { transaction in
                    try await transaction.execute("INSERT INTO audit (entry) VALUES ('never')")
                    withUnsafeCurrentTask { $0?.cancel() }
                    try await transaction.execute("SELECT 1")
                }
            }
            await #expect(throws: CancellationError.self) { try await transaction.value }
            #expect(try await pool.value("SELECT count(*) FROM audit", as: Int.self) == 0)
            #expect(try await pool.value("SELECT pg_backend_pid()", as: Int.self) == pid)
        }
    }

    @Test("cancellations at every moment leave a pool that works and is whole") func storm() async throws {
        try await SampleDatabase.withPool {
            $0.size = 3
        } _: { pool async throws in
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<300 {
                    group.addTask {
                        let task = Task.detached {
                            try await pool.transaction { try await $0.execute("INSERT INTO audit (entry) VALUES (\(String(number)))") }
                        }
                        try? await Task.sleep(for: .microseconds(Int.random(in: 0...3000)))
                        task.cancel()
                        _ = await task.result
                    }
                }
            }
            for _ in 0..<10 { try await pool.ping() }
            pool.storage.withLock { storage in
                #expect(storage.state.leased.isEmpty && storage.waiters.isEmpty && storage.state.waiters.isEmpty)
                #expect(storage.state.total <= 3)
            }
        }
    }

    @Test("statements that wait hold no thread of the cooperative pool") func threads() async throws {
        try await SampleDatabase.with { database async throws in
            try await database.withPool(of: SampleDatabase.service, size: 12) { pool async throws in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    try await pool.withLease { holder in
                        try await holder.execute("SELECT pg_advisory_lock(1)")
                        // More than the cooperative pool has threads: were they held, this test would not come to its end.
                        for _ in 0..<10 { group.addTask { _ = try await Task.detached { try await pool.execute("SELECT pg_advisory_xact_lock(1)") }.value } }
                        try await database.waitForStatement("SELECT pg_advisory_xact_lock(1)", times: 10)
                        try await holder.execute("SELECT pg_advisory_unlock(1)")
                    }
                    try await group.waitForAll()
                }
            }
        }
    }
}
