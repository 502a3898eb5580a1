import Foundation
import TestSupport
import Testing

@testable import Postgres

@Suite("What the layer logs")
struct LogTests {
    @Test("the server's notices go to the log, without what they quote") func notices() async throws {
        let log = TestLog()
        try await SampleDatabase.with { database async throws in
            let target = database.runtime(of: SampleDatabase.service)
            try await Pool.with(PoolConfiguration(target: target), logger: log.logger()) { pool async throws in
                try await pool.execute("DO $$ BEGIN RAISE WARNING 'hidden %', 42; RAISE NOTICE 'hidden too'; END $$")
                try await pool.execute("DROP TABLE IF EXISTS nothing_there")
            }
        }
        let notices = log.lines.filter { $0.contains("Notice from the database") }
        #expect(notices.count == 3)
        #expect(notices.first?.hasPrefix("warning") == true)
        #expect(!notices.contains { $0.contains("hidden") || $0.contains("42 ") })
    }

    @Test("a connection that cannot be made is logged with where and who, never the password") func refusedConnection() async throws {
        let log = TestLog()
        try await SampleDatabase.with { database async throws in
            let target = database.runtime(of: SampleDatabase.service).with("password", "s3cret")
            try await Pool.with(PoolConfiguration(target: target), logger: log.logger()) { pool async throws in
                await #expect(throws: PoolError.unavailable) { try await pool.ping() }
            }
        }
        #expect(log.lines.contains { $0.contains("Cannot connect to the database") && $0.contains("specimen_runtime") })
        #expect(!log.lines.contains { $0.contains("s3cret") })
    }
}
