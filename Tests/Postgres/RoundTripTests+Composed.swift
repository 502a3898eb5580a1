import ContractsCore
import Foundation
import TestSupport
import Testing

@testable import Postgres

extension RoundTripTests {
    enum State: String, PostgresCodable { case draft, submitted }
    enum Rating: Int16, PostgresCodable { case none = 0, full = 3 }

    struct Note: Codable, Equatable, Sendable {
        var text: String
        var at: Date
        var score: Double?
    }

    @Test("arrays, empty ones and with gaps") func arrays() async throws {
        try await SampleDatabase.withPool { pool async throws in
            #expect(try await pool.value("SELECT \([Int]())", as: [Int].self) == [])
            #expect(try await pool.value("SELECT \([3, 1, 2])", as: [Int].self) == [3, 1, 2])
            #expect(try await pool.value("SELECT \(["a", "", "ü,{}\""])", as: [String].self) == ["a", "", "ü,{}\""])
            #expect(try await pool.value("SELECT \([1, nil, 3] as [Int32?])", as: [Int32?].self) == [1, nil, 3])
            #expect(try await pool.value("SELECT \([true, nil, false] as [Bool?])::text", as: String.self) == "{t,NULL,f}")
            let ids = [UnitID.new(), UnitID.new()]
            #expect(try await pool.values("SELECT id FROM unnest(\(ids)) WITH ORDINALITY AS u (id, place) ORDER BY place", as: UnitID.self) == ids)
            #expect(try await pool.value("SELECT \([Data([1]), Data()])", as: [Data].self) == [Data([1]), Data()])
            #expect(try await pool.value("SELECT \([State.draft, .submitted])", as: [State].self) == [.draft, .submitted])
            #expect(try await pool.value("SELECT \([LocalDate("2011-11-03")])", as: [LocalDate?].self) == [LocalDate("2011-11-03")])
            #expect(try await pool.value("SELECT \([1.5, -2])", as: [Double].self) == [1.5, -2])
            #expect(try await pool.value("SELECT NULL::int[]", as: [Int]?.self) == .some(nil))
        }
    }

    @Test("an array of several dimensions, or with a gap where none may be, is refused") func oddArrays() async throws {
        try await SampleDatabase.withPool { pool async throws in
            await #expect(throws: PostgresDecodingError.self) { try await pool.value("SELECT ARRAY[[1,2],[3,4]]", as: [Int].self) }
            await #expect(throws: PostgresDecodingError.self) { try await pool.value("SELECT ARRAY[1,NULL]", as: [Int].self) }
            await #expect(throws: PostgresEncodingError.self) { try await pool.execute("SELECT \([[1]])") }
        }
    }

    @Test("enumerations are their raw values, and an unknown one is refused by name of the column") func enumerations() async throws {
        try await SampleDatabase.withPool { pool async throws in
            #expect(try await pool.value("SELECT \(State.submitted)", as: State.self) == .submitted)
            #expect(try await pool.value("SELECT \(Rating.full)", as: Rating.self) == .full)
            let error = await #expect(throws: PostgresDecodingError.self) { try await pool.value("SELECT 'secret' AS state", as: State.self) }
            #expect(String(describing: error).contains("\"state\""))
            #expect(!String(describing: error).contains("secret"))
        }
    }

    @Test("enumerations made in the database are text") func databaseEnumerations() async throws {
        try await SampleDatabase.with { database async throws in
            try await Pool.with(PoolConfiguration(target: database.owner(of: SampleDatabase.service)), logger: SampleDatabase.logger) { pool async throws in
                try await pool.execute("CREATE TYPE kind AS ENUM ('force', 'ocu')")
                #expect(try await pool.value("SELECT \("ocu")::kind", as: String.self) == "ocu")
                #expect(try await pool.value("SELECT ARRAY['force','ocu']::kind[]", as: [String].self) == ["force", "ocu"])
            }
        }
    }

    @Test("documents go into jsonb and come back from jsonb and json") func documents() async throws {
        let note = Note(text: "„Ünïcode“ \u{1F46E} \\ \"", at: Date(timeIntervalSince1970: 1_320_312_600.123), score: nil)
        try await SampleDatabase.withPool { pool async throws in
            let back = try #require(try await pool.row("SELECT \(JSONB(note)), \(JSONB(note))::json") { (a: JSONB<Note>, b: JSONB<Note>) in [a, b] })
            for value in back.map(\.value) {
                #expect(value.text == note.text && value.score == nil)
                #expect(abs(value.at.timeIntervalSince(note.at)) < 0.001)
            }
            #expect(try await pool.value("SELECT \(JSONB(["a": [1, 2]])) -> 'a' ->> 1", as: String.self) == "2")
            let error = await #expect(throws: PostgresDecodingError.self) {
                try await pool.value("SELECT '{\"text\": \"secret\"}'::jsonb", as: JSONB<Note>.self)
            }
            #expect(!String(describing: error).contains("secret"))
            await #expect(throws: PostgresEncodingError.self) { try await pool.execute("SELECT \(JSONB(Double.nan))") }
        }
    }
}
