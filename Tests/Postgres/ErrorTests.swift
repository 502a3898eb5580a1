import Foundation
import TestSupport
import Testing

@testable import Postgres

@Suite("What errors tell, and what they keep to themselves")
struct ErrorTests {
    private let secret = "what nobody may read"

    private func failure(_ pool: Pool, _ statement: SQL) async throws -> PostgresError {
        try #require(await #expect(throws: PostgresError.self) { try await pool.execute(statement) })
    }

    @Test("a violated constraint is named, its values are not") func constraints() async throws {
        try await SampleDatabase.withPool { pool async throws in
            let id = UUID()
            try await pool.execute("INSERT INTO unit (id, code, name) VALUES (\(id), \(secret), 'Unit')")
            let unique = try await failure(pool, "INSERT INTO unit (id, code, name) VALUES (\(UUID()), \(secret), 'Unit')")
            #expect(unique.violates("unit_code_unique") && unique.sqlState == .uniqueViolation && unique.table == "unit" && unique.schema == "specimen")
            let check = try await failure(pool, "INSERT INTO unit (id, code, name) VALUES (\(UUID()), 'CD', \(secret + secret))")
            #expect(check.violates("unit_name_length") && check.sqlState == .checkViolation)
            let null = try await failure(pool, "INSERT INTO unit (id, code, name) VALUES (\(UUID()), \(secret), \(String?.none))")
            #expect(null.sqlState == .notNullViolation && null.column == "name" && null.table == "unit")
            let foreign = try await failure(pool, "INSERT INTO unit (id, code, name, parent) VALUES (\(UUID()), \(secret + "2"), 'Unit', \(UUID()))")
            #expect(foreign.violates("unit_parent_exists") && foreign.sqlState == .foreignKeyViolation)
            for error in [unique, check, null, foreign] {
                #expect(!String(reflecting: error).contains(secret) && !"\(error)".contains(secret))
            }
        }
    }

    @Test("a value of the wrong form is not quoted") func values() async throws {
        try await SampleDatabase.withPool { pool async throws in
            for statement in ["SELECT \(secret)::int", "SELECT \(secret)::uuid", "SELECT \(secret)::jsonb", "SELECT \(secret)::date"] as [SQL] {
                let error = try await failure(pool, statement)
                #expect(error.sqlState.category == "22")
                #expect(!String(reflecting: error).contains(secret))
            }
            let raised = try await failure(pool, "SELECT set_config('test.secret', \(secret), false)::int")
            #expect(!String(reflecting: raised).contains(secret))
        }
    }

    @Test("what a trigger raises is not quoted, its code and constraint are kept") func raised() async throws {
        try await SampleDatabase.withPool { pool async throws in
            let error = try await failure(pool, "DO $$ BEGIN RAISE EXCEPTION 'hidden %', 42 USING CONSTRAINT = 'rule_name'; END $$")
            #expect(error.sqlState == "P0001" && error.constraint == "rule_name")
            #expect(!String(reflecting: error).contains("42"))
        }
    }

    @Test("a mistake in the statement is told in the server's words") func mistakes() async throws {
        try await SampleDatabase.withPool { pool async throws in
            #expect(try await failure(pool, "SELECT * FROM nothing").summary == "relation \"nothing\" does not exist")
            #expect(try await failure(pool, "CREATE TABLE x (a int)").sqlState == .insufficientPrivilege)
            #expect(try await failure(pool, "DELETE FROM audit").sqlState == .insufficientPrivilege)
            #expect(try await failure(pool, "SELECT 1; SELECT 2").sqlState == "42601")
        }
    }

    @Test("a lock that is not given in time is a time-out") func locks() async throws {
        try await SampleDatabase.withPool {
            $0.session.lockTimeout = .milliseconds(100)
        } _: { pool async throws in
            let id = UUID()
            try await pool.execute("INSERT INTO unit (id, code, name) VALUES (\(id), 'AB', 'Unit')")
            try await pool.transaction { transaction in
                try await transaction.execute("UPDATE unit SET counter = 1 WHERE id = \(id)")
                let other = Task.detached { try await pool.execute("UPDATE unit SET counter = 2 WHERE id = \(id)") }
                let error = await #expect(throws: PostgresError.self) { try await other.value }
                #expect(error?.sqlState == .lockNotAvailable && error?.isTimeout == true)
            }
        }
    }

    @Test("a NUL in a string is refused by the server as a bad value") func nul() async throws {
        try await SampleDatabase.withPool { pool async throws in
            #expect(try await failure(pool, "SELECT \("a\0b")").sqlState == "22021")
        }
    }
}
