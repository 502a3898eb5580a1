import Foundation
import Postgres
import TestSupport

extension EvidenceWorld {
    /// A number that the database answers.
    func count(_ question: SQL) async throws -> Int {
        try await pool.row(question) { (count: Int) in count } ?? 0
    }

    /// Actions in the audit trail, oldest first.
    func audited(_ subject: String) async throws -> [String] {
        try await pool.rows("SELECT action FROM audit_entry WHERE subject = \(subject) ORDER BY seq") { (action: String) in action }
    }

    /// Events of a type that the outbox holds.
    func events(_ type: String) async throws -> Int {
        try await count("SELECT count(*) FROM outbox_event WHERE type = \(type)")
    }

    /// Returns once a session of this database waits for another's lock, or after a few seconds, when none can any longer.
    func waitForWaiting(_ transaction: Transaction) async throws {
        for _ in 0..<500 {
            // What the server says of sessions stays the same within a transaction.
            try await transaction.execute("SELECT pg_stat_clear_snapshot()")
            let waiting = try await transaction.value(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'", as: Int.self)
            if waiting ?? 0 > 0 { return }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Does something that only the owner of the schema may.
    func asOwner(_ statement: SQL) async throws {
        try await Pool.with(PoolConfiguration(target: database.owner(of: "evidence")), logger: log.logger()) { _ = try await $0.execute(statement) }
    }
}
