import Foundation
import Testing

@testable import Postgres

@Suite("Rows into Swift values")
struct DecodingTests {
    struct UnitRow: Equatable {
        var code: String
        var counter: Int
        var parent: UUID?
    }

    @Test("a row's columns go to its initialiser in order") func rows() async throws {
        try await SampleDatabase.withPool { pool async throws in
            let rows = try await pool.rows("SELECT 'U' || n, n::int4, NULL::uuid FROM generate_series(1, 3) AS n ORDER BY n", into: UnitRow.init)
            #expect(rows == [UnitRow(code: "U1", counter: 1), UnitRow(code: "U2", counter: 2), UnitRow(code: "U3", counter: 3)])
        }
    }

    @Test("no row is nil, several where one was meant are refused") func single() async throws {
        try await SampleDatabase.withPool { pool async throws in
            #expect(try await pool.value("SELECT 1 WHERE false", as: Int.self) == nil)
            await #expect(throws: PostgresMisuse.moreThanOneRow) { try await pool.value("SELECT 1 FROM generate_series(1, 2)", as: Int.self) }
        }
    }

    @Test("what the row's initialiser throws reaches the caller") func thrown() async throws {
        struct Refusal: Error {}
        try await SampleDatabase.withPool { pool async throws in
            await #expect(throws: Refusal.self) { try await pool.rows("SELECT 1") { (_: Int) -> Int in throw Refusal() } }
        }
    }

    @Test("NULL where a value must be names the column") func null() async throws {
        try await SampleDatabase.withPool { pool async throws in
            let error = await #expect(throws: PostgresDecodingError.self) { try await pool.value("SELECT NULL::int8 AS total", as: Int.self) }
            #expect(error?.description == "column \"total\", read as Int, is NULL")
            await #expect(throws: PostgresDecodingError.self) { try await pool.value("SELECT NULL::float8", as: Double.self) }
            await #expect(throws: PostgresDecodingError.self) { try await pool.value("SELECT NULL::text", as: String.self) }
            await #expect(throws: PostgresDecodingError.self) { try await pool.value("SELECT NULL::uuid", as: UUID.self) }
        }
    }

    @Test("a column of another type is refused, even when there is no row") func types() async throws {
        try await SampleDatabase.withPool { pool async throws in
            await #expect(throws: PostgresDecodingError.self) { try await pool.value("SELECT 1::int8 WHERE false", as: Int32.self) }
            await #expect(throws: PostgresDecodingError.self) { try await pool.value("SELECT now()::timestamp", as: Date.self) }
            await #expect(throws: PostgresDecodingError.self) { try await pool.value("SELECT 1", as: String.self) }
            await #expect(throws: PostgresDecodingError.self) { try await pool.value("SELECT 'infinity'::timestamptz", as: Date.self) }
        }
    }

    @Test("narrow integers widen") func widening() async throws {
        try await SampleDatabase.withPool { pool async throws in
            #expect(try await pool.value("SELECT (-2)::int2", as: Int.self) == -2)
            #expect(try await pool.value("SELECT (-3)::int4", as: Int64.self) == -3)
            #expect(try await pool.value("SELECT 1.5::real", as: Double.self) == 1.5)
        }
    }

    @Test("more or fewer columns than the row takes are refused") func width() async throws {
        try await SampleDatabase.withPool { pool async throws in
            await #expect(throws: PostgresDecodingError.self) { try await pool.value("SELECT 1, 2", as: Int.self) }
            await #expect(throws: PostgresDecodingError.self) { try await pool.row("SELECT 1") { (a: Int, b: Int) in a + b } }
        }
    }

    @Test("a statement tells how many rows it touched") func affected() async throws {
        try await SampleDatabase.withPool { pool async throws in
            let ids = (0..<3).map { _ in UUID() }
            let inserted = try await pool.execute("INSERT INTO unit (id, code, name) SELECT id, id::text, 'Unit' FROM unnest(\(ids)) AS id")
            #expect(inserted == 3)
            #expect(try await pool.execute("DELETE FROM unit WHERE id = \(ids[0])") == 1)
        }
    }
}
