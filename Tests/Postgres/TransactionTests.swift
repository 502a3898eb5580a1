import Foundation
import TestSupport
import Testing

@testable import Postgres

@Suite("Transactions", .timeLimit(.minutes(8)))
struct TransactionTests {
    struct Refusal: Error {}

    private func count(_ pool: Pool) async throws -> Int? {
        try await pool.value("SELECT count(*) FROM audit", as: Int.self)
    }

    @Test("what returns is committed, what throws is rolled back") func outcome() async throws {
        try await SampleDatabase.withPool { pool async throws in
            try await pool.transaction { try await $0.execute("INSERT INTO audit (entry) VALUES ('kept')") }
            await #expect(throws: Refusal.self) {
                try await pool.transaction { transaction in
                    try await transaction.execute("INSERT INTO audit (entry) VALUES ('dropped')")
                    throw Refusal()
                }
            }
            #expect(try await pool.values("SELECT entry FROM audit", as: String.self) == ["kept"])
        }
    }

    @Test("a failure that the closure hides is thrown, not committed over") func hiddenFailure() async throws {
        try await SampleDatabase.withPool { pool async throws in
            let error = await #expect(throws: PostgresError.self) {
                try await pool.transaction { transaction in
                    try await transaction.execute("INSERT INTO audit (entry) VALUES ('dropped')")
                    _ = try? await transaction.execute("SELECT 1 / 0")
                }
            }
            #expect(error?.sqlState == "22012")
            #expect(try await count(pool) == 0)
        }
    }

    /// Two transactions read the same row, then both write it: one of them must begin again.
    private func collide(_ pool: Pool, _ isolation: Isolation, throwing wrapped: Bool = false) async throws -> Int {
        let id = UUID()
        try await pool.execute("INSERT INTO unit (id, code, name) VALUES (\(id), 'AB', 'Unit')")
        let attempts = TestCounter()
        let both = TestMeeting(of: 2)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    try await pool.transaction(isolation) { transaction in
                        attempts.increment()
                        let counter = try await transaction.value("SELECT counter FROM unit WHERE id = \(id)", as: Int.self) ?? 0
                        await both.meet()
                        do {
                            try await transaction.execute("UPDATE unit SET counter = \(Int32(counter + 1)) WHERE id = \(id)")
                        } catch {
                            throw wrapped ? Refusal() : error
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await pool.value("SELECT counter FROM unit WHERE id = \(id)", as: Int.self) == 2)
        return attempts.value
    }

    @Test("a serialization failure runs the closure again", arguments: [Isolation.repeatableRead, .serializable])
    func retry(isolation: Isolation) async throws {
        try await SampleDatabase.withPool { pool async throws in
            #expect(try await collide(pool, isolation) == 3)
        }
    }

    @Test("also when the closure turned it into an error of its own") func wrappedRetry() async throws {
        try await SampleDatabase.withPool { pool async throws in
            #expect(try await collide(pool, .serializable, throwing: true) == 3)
        }
    }

    @Test("a deadlock is broken and both sides succeed") func deadlock() async throws {
        try await SampleDatabase.withPool { pool async throws in
            let ids = [UUID(), UUID()]
            for id in ids { try await pool.execute("INSERT INTO unit (id, code, name) VALUES (\(id), \(id.uuidString), 'Unit')") }
            let both = TestMeeting(of: 2)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for order in [ids, ids.reversed()] {
                    group.addTask {
                        try await pool.transaction { transaction in
                            try await transaction.execute("UPDATE unit SET counter = counter + 1 WHERE id = \(order[0])")
                            await both.meet()
                            try await transaction.execute("UPDATE unit SET counter = counter + 1 WHERE id = \(order[1])")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await pool.values("SELECT counter FROM unit", as: Int.self) == [2, 2])
        }
    }

    @Test("the attempts are limited") func attemptLimit() async throws {
        try await SampleDatabase.withPool { pool async throws in
            let attempts = TestCounter()
            let error = await #expect(throws: PostgresError.self) {
                try await pool.transaction(attempts: 2) { transaction in
                    attempts.increment()
                    try await transaction.execute("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40001'; END $$")
                }
            }
            #expect(error?.isRetryable == true)
            #expect(attempts.value == 2)
        }
    }

    @Test("a read-only transaction cannot write") func readOnly() async throws {
        try await SampleDatabase.withPool { pool async throws in
            let error = await #expect(throws: PostgresError.self) {
                try await pool.transaction(.readOnly) { try await $0.execute("INSERT INTO audit (entry) VALUES ('x')") }
            }
            #expect(error?.sqlState == "25006")
        }
    }

    @Test("statements of child tasks take part, one at a time") func children() async throws {
        try await SampleDatabase.withPool { pool async throws in
            try await pool.transaction { transaction in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<20 { group.addTask { try await transaction.execute("INSERT INTO audit (entry) VALUES (\(String(number)))") } }
                    try await group.waitForAll()
                }
            }
            #expect(try await count(pool) == 20)
        }
    }

    @Test("a constraint that is checked at the end fails the commit") func deferredConstraint() async throws {
        try await SampleDatabase.with { database async throws in
            try await Pool.with(PoolConfiguration(target: database.owner(of: SampleDatabase.service)), logger: SampleDatabase.logger) { pool async throws in
                try await pool.execute("CREATE TABLE late (n int CONSTRAINT late_once UNIQUE DEFERRABLE INITIALLY DEFERRED)")
                let error = await #expect(throws: PostgresError.self) {
                    try await pool.transaction { try await $0.execute("INSERT INTO late VALUES (1), (1)") }
                }
                #expect(error?.violates("late_once") == true)
                try await pool.ping()
            }
        }
    }
}
