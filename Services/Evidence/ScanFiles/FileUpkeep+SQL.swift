import Postgres

extension FileUpkeep {
    /// The longest waiting first; with them those that came in while the service was told not to scan.
    func waiting() async throws -> [String] {
        try await dependencies.pool.values("SELECT sha256 FROM stored_file WHERE state IN ('waiting', 'unscanned') ORDER BY attempts, stored_at LIMIT 200")
    }

    /// The service is told not to scan now: nobody will come for them.
    func giveUpWaiting() async throws {
        try await dependencies.pool.execute("UPDATE stored_file SET state = 'unscanned' WHERE state = 'waiting'")
    }
}
