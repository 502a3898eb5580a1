import ContractsQA
import Foundation
import Postgres
import TestSupport

extension QAWorld {
    /// A number that the database answers.
    func count(_ question: SQL) async throws -> Int {
        try await pool.row(question) { (count: Int) in count } ?? 0
    }

    /// Actions in the audit trail, oldest first.
    func audited(_ subject: String) async throws -> [String] {
        try await pool.rows("SELECT action FROM audit_entry WHERE subject = \(subject) ORDER BY seq") { (action: String) in action }
    }

    /// The data of the events of a type that the outbox holds, oldest first.
    func events<Data: Codable & Sendable>(_ type: String, _: Data.Type = Data.self) async throws -> [Data] {
        try await pool.rows("SELECT event -> 'data' FROM outbox_event WHERE type = \(type) ORDER BY position") { (data: JSONB<Data>) in data.value }
    }

    /// Why events were parked, oldest first.
    func parked() async throws -> [String] {
        try await pool.rows("SELECT reason FROM inbox_parked ORDER BY parked_id") { (reason: String) in reason }
    }

    /// Does something that only the owner of the schema may.
    func asOwner(_ statement: SQL) async throws {
        try await Pool.with(PoolConfiguration(target: database.owner(of: "qa")), logger: log.logger()) { _ = try await $0.execute(statement) }
    }
}
