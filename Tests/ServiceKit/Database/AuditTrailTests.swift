import Foundation
import Identity
import Postgres
import ServiceKit
import Testing
import TestSupport

@Suite("Audit trail")
struct AuditTrailTests {
    private func entry(_ number: Int) throws -> AuditEntry {
        try AuditEntry(
            by: TestIssuer.people.principal(.spoc), "thing.change", "thing/\(number)", origin: "127.0.0.1 request-\(number)",
            before: number == 1 ? nil : AuditHash(of: ["count": number - 1]), after: AuditHash(of: ["count": number]))
    }

    private func append(_ count: Int, _ pool: Pool) async throws {
        for number in 1...count {
            try await pool.transaction { try await AuditTrail.append(entry(number), in: $0) }
        }
    }

    private func head(_ verdict: AuditVerdict) -> String? {
        if case .intact(_, let head) = verdict { head } else { nil }
    }

    @Test func `Entries follow each other and verify, in batches of any size`() async throws {
        try await SpecimenDatabase.withPool { pool in
            #expect(try await AuditTrail.verify(pool) == .intact(entries: 0, head: String(repeating: "0", count: 64)))
            try await append(7, pool)
            let verdict = try await AuditTrail.verify(pool)
            guard case .intact(7, let head) = verdict else { return #expect(Bool(false), "\(verdict)") }
            for batch in [1, 2, 3, 7, 100] { #expect(try await AuditTrail.verify(pool, batch: batch) == verdict) }
            let last = try await pool.value("SELECT encode(hash, 'hex') FROM audit_entry ORDER BY seq DESC LIMIT 1", as: String.self)
            #expect(last == head)
        }
    }

    @Test func `Several entries in one statement keep their order`() async throws {
        try await SpecimenDatabase.withPool { pool in
            try await pool.transaction { try await AuditTrail.append((1...5).map(entry), in: $0) }
            let subjects = try await pool.values("SELECT subject FROM audit_entry ORDER BY seq", as: String.self)
            #expect(subjects == (1...5).map { "thing/\($0)" })
            #expect(try await AuditTrail.verify(pool).isIntact)
        }
    }

    @Test func `Writers at the same time, at every isolation level, make one chain without gaps`() async throws {
        try await SpecimenDatabase.withPool { pool in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...40 {
                    group.addTask {
                        let isolation: Isolation = [.readCommitted, .repeatableRead, .serializable][number % 3]
                        try await pool.transaction(isolation, attempts: 50) { tx in
                            try await tx.execute("INSERT INTO thing (id, title) VALUES (\(UUID()), 'a')")
                            try await AuditTrail.append(entry(number), in: tx)
                        }
                    }
                }
                try await group.waitForAll()
            }
            guard case .intact(40, _) = try await AuditTrail.verify(pool) else { return #expect(Bool(false), "not intact") }
        }
    }

    @Test func `Work that is rolled back leaves no entry and no gap`() async throws {
        try await SpecimenDatabase.withPool { pool in
            try await append(1, pool)
            await #expect(throws: CancellationError.self) {
                try await pool.transaction { tx in
                    try await AuditTrail.append(entry(2), in: tx)
                    throw CancellationError()
                }
            }
            try await append(1, pool)
            guard case .intact(2, _) = try await AuditTrail.verify(pool) else { return #expect(Bool(false), "not intact") }
        }
    }

    @Test(
        arguments: [
            "UPDATE audit_entry SET actor = 'someone else'", "DELETE FROM audit_entry", "TRUNCATE audit_entry", "UPDATE audit_head SET seq = 0",
            "DELETE FROM audit_head",
            "INSERT INTO audit_entry (seq, at, actor, actor_name, action, subject, from_where, previous_hash, hash) VALUES (9, now(), 'a', 'a', 'a', 'a', 'a', '', '')",
            "ALTER TABLE audit_entry DISABLE TRIGGER ALL", "DROP TABLE audit_entry", "CREATE TABLE mine (a int)", "ALTER FUNCTION audit_chain() RESET ALL",
            "SELECT audit_digest('', 1, now(), '', '', '', '', '', null, null)",
        ] as [SQL])
    func `The runtime login can neither change nor delete nor choose`(statement: SQL) async throws {
        try await SpecimenDatabase.withPool { pool in
            try await append(1, pool)
            let error = await #expect(throws: PostgresError.self) { try await pool.execute(statement) }
            #expect(error?.sqlState == .insufficientPrivilege, "\(String(describing: error))")
            #expect(try await AuditTrail.verify(pool).isIntact)
        }
    }

    @Test func `Not even the owner changes an entry by mistake`() async throws {
        try await SpecimenDatabase.with { database in
            try await SpecimenDatabase.withOwner(database) { owner in
                try await append(2, owner)
                for statement: SQL in ["UPDATE audit_entry SET actor = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"] {
                    await #expect(throws: PostgresError.self) { try await owner.execute(statement) }
                }
            }
        }
    }
}
