import Foundation
import Postgres

extension FileUpkeep {
    /// The longest waiting first; with them those that came in while the service was told not to scan.
    func waiting() async throws -> [String] {
        try await dependencies.pool.values("SELECT sha256 FROM stored_file WHERE state IN ('waiting', 'unscanned') ORDER BY attempts, stored_at LIMIT 200")
    }

    /// Clean by signatures before these, the longest ago first; files that came in before `since` have been looked at often enough.
    func outdated(by signatures: Int, since: Date) async throws -> [String] {
        try await dependencies.pool.values(
            """
            SELECT sha256 FROM stored_file WHERE state = 'clean' AND (signatures IS NULL OR signatures < \(signatures) AND stored_at > \(since))
            ORDER BY attempts, scanned_at LIMIT \(FileUpkeep.mostRescans)
            """)
    }

    /// What was called clean without real signatures waits again: nobody can download it until it was scanned with them.
    func distrust() async throws {
        try await dependencies.pool.execute("UPDATE stored_file SET state = 'waiting' WHERE state = 'clean' AND signatures IS NULL")
    }

    /// The service is told not to scan now: nobody will come for them.
    func giveUpWaiting() async throws {
        try await dependencies.pool.execute("UPDATE stored_file SET state = 'unscanned', finding = NULL WHERE state = 'waiting'")
    }
}
