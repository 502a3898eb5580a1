import Foundation
import Postgres
import TestSupport

extension TestDatabase {
    private func asSuperuser<T>(_ body: (Pool) async throws -> T) async throws -> T {
        let url = ProcessInfo.processInfo.environment["TEST_DATABASE_ADMIN_URL"] ?? ""
        return try await Pool.with(PoolConfiguration(target: ConnectionTarget(url)), logger: SampleDatabase.logger, body)
    }

    /// Ends every session in this database from the server's side, as a restart does.
    @discardableResult
    func terminateSessions() async throws -> Int {
        try await asSuperuser { pool in
            let ended = try await pool.values("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = \(name)", as: Bool.self)
            return ended.filter(\.self).count
        }
    }

    /// The processes that serve this database.
    func sessions() async throws -> [Int] {
        try await asSuperuser { try await $0.values("SELECT pid FROM pg_stat_activity WHERE datname = \(name) ORDER BY pid", as: Int.self) }
    }

    /// Returns once so many statements with this text run in this database.
    func waitForStatement(_ text: String, times: Int = 1) async throws {
        try await asSuperuser { pool in
            while try await pool.value(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = \(name) AND state = 'active' AND query = \(text)", as: Int.self) ?? 0 < times
            {
                try await Task.sleep(for: .milliseconds(10))
            }
        }
    }
}
