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

    /// Does something that only the owner of the schema may.
    func asOwner(_ statement: SQL) async throws {
        try await Pool.with(PoolConfiguration(target: database.owner(of: "evidence")), logger: log.logger()) { _ = try await $0.execute(statement) }
    }
}
