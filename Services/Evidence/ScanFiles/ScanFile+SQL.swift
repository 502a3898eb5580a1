import ContractsEvidence
import Foundation
import Postgres

extension ScanFile {
    /// Nil where the bytes no longer wait.
    func attempts(on sha256: String, in transaction: Transaction) async throws -> Int? {
        try await transaction.value("SELECT attempts FROM stored_file WHERE sha256 = \(sha256) AND state IN ('waiting', 'unscanned') FOR UPDATE")
    }

    func save(_ outcome: Outcome, of sha256: String, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE stored_file SET state = \(outcome.state), finding = \(outcome.finding), scanned_at = \(now),
                attempts = attempts + CASE \(outcome.state) WHEN 'waiting' THEN 1 ELSE 0 END
            WHERE sha256 = \(sha256)
            """)
    }
}
