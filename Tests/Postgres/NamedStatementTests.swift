import Foundation
import TestSupport
import Testing

@testable import Postgres

@Suite("Named statements")
struct NamedStatementTests {
    private func prepared(_ executor: some Executor) async throws -> Int? {
        try await executor.value("SELECT count(*) FROM pg_prepared_statements", as: Int.self)
    }

    @Test("none by default") func none() async throws {
        try await SampleDatabase.withPool {
            $0.size = 1
        } _: { pool async throws in
            for number in 0..<5 { #expect(try await pool.value("SELECT \(number)", as: Int.self) == number) }
            #expect(try await prepared(pool) == 0)
        }
    }

    @Test("a statement is prepared once a connection, and the least used gives way") func cache() async throws {
        try await SampleDatabase.withPool {
            $0.size = 1
            $0.statementCache = 2
        } _: { pool async throws in
            for number in 0..<5 { #expect(try await pool.value("SELECT \(number)", as: Int.self) == number) }
            #expect(try await prepared(pool) == 2)
            #expect(try await pool.value("SELECT 'a' || \("b")", as: String.self) == "ab")
            #expect(try await pool.value("SELECT \(Int?.none)", as: Int?.self) == .some(nil))
            #expect(try await prepared(pool) == 2)
        }
    }

    @Test("the least recently used is the one to go") func leastRecentlyUsed() {
        var cache = StatementCache(capacity: 2)
        let keys = ["a", "b", "c"].map { StatementCache.Key(text: $0, types: []) }
        #expect(cache.insert(keys[0], name: cache.nextName()) == nil)
        #expect(cache.insert(keys[1], name: cache.nextName()) == nil)
        #expect(cache.name(for: keys[0]) == "s1")
        #expect(cache.insert(keys[2], name: cache.nextName()) == "s2")
        #expect(cache.name(for: keys[1]) == nil)
        #expect(cache.name(for: StatementCache.Key(text: "a", types: [23])) == nil)
    }

    private func withOwner(_ body: (Pool) async throws -> Void) async throws {
        try await SampleDatabase.with { database async throws in
            var configuration = PoolConfiguration(target: database.owner(of: SampleDatabase.service))
            configuration.statementCache = 10
            configuration.size = 1
            try await Pool.with(configuration, logger: SampleDatabase.logger) { pool async throws in
                try await pool.execute("CREATE TABLE shape (a int)")
                try await pool.execute("INSERT INTO shape VALUES (1)")
                try await body(pool)
            }
        }
    }

    @Test("after a change of the table the plan is made anew, unseen by the caller") func changedTable() async throws {
        try await withOwner { pool async throws in
            let all: SQL = "SELECT * FROM shape"
            #expect(try await pool.values(all, as: Int.self) == [1])
            try await pool.execute("ALTER TABLE shape ADD COLUMN b int DEFAULT 2")
            #expect(try await pool.rows(all) { (a: Int, b: Int) in [a, b] } == [[1, 2]])
        }
    }

    @Test("inside a transaction that is an error, and the next transaction works") func changedTableInTransaction() async throws {
        try await withOwner { pool async throws in
            let all: SQL = "SELECT * FROM shape"
            #expect(try await pool.values(all, as: Int.self) == [1])
            try await pool.execute("ALTER TABLE shape ADD COLUMN b int DEFAULT 2")
            let error = await #expect(throws: PostgresError.self) {
                try await pool.transaction { try await $0.rows(all) { (a: Int, b: Int) in [a, b] } }
            }
            #expect(error?.sqlState == .featureNotSupported)
            #expect(try await pool.transaction { try await $0.rows(all) { (a: Int, b: Int) in [a, b] } } == [[1, 2]])
        }
    }

    @Test("names that the server forgot are made anew") func discarded() async throws {
        try await withOwner { pool async throws in
            #expect(try await pool.values("SELECT a FROM shape", as: Int.self) == [1])
            try await pool.withLease { try await $0.execute("DEALLOCATE ALL") }
            #expect(try await pool.values("SELECT a FROM shape", as: Int.self) == [1])
        }
    }
}
