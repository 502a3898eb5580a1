import ContractsEvidence
import Foundation
import Postgres

extension ScanFile {
    /// Nil where the bytes are in quarantine, or not known.
    func scannable(_ sha256: String, in transaction: Transaction) async throws -> Scannable? {
        try await transaction.row(
            "SELECT state, attempts FROM stored_file WHERE sha256 = \(sha256) AND state IN ('waiting', 'unscanned', 'clean') FOR UPDATE", into: Scannable.init)
    }

    func save(_ outcome: Outcome, of sha256: String, signatures: Int?, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE stored_file SET state = \(outcome.state), finding = \(outcome.finding), scanned_at = \(now), attempts = \(outcome.attempts),
                signatures = CASE WHEN \(outcome.isVerdict) THEN \(signatures) ELSE signatures END
            WHERE sha256 = \(sha256)
            """)
    }

    func explainWaiting(_ reason: String) async throws {
        try await dependencies.pool.execute("UPDATE stored_file SET finding = \(reason) WHERE state = 'waiting' AND finding IS DISTINCT FROM \(reason)")
    }
}
