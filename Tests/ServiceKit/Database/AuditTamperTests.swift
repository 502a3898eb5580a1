import Foundation
import Postgres
import ServiceKit
import Testing
import TestSupport

@Suite("An audit trail that someone with the owner's login has changed")
struct AuditTamperTests {
    /// Five entries, then `statements` with the guards switched off, then the verdicts without and with the head that was noted before.
    private func verdict(after statements: SQL..., noting: Bool = false) async throws -> AuditVerdict {
        try await SpecimenDatabase.with { database in
            try await SpecimenDatabase.withOwner(database) { owner in
                for number in 1...5 {
                    let entry = AuditEntry(actor: "a", actorName: "SPOC, Enfield", action: "thing.change", subject: "thing/\(number)", origin: "here")
                    try await owner.transaction { try await AuditTrail.append(entry, in: $0) }
                }
                var head: String?
                if noting, case .intact(_, let noted) = try await AuditTrail.verify(owner) { head = noted }
                try await owner.execute("ALTER TABLE audit_entry DISABLE TRIGGER USER")
                for statement in statements { try await owner.execute(statement) }
                return try await AuditTrail.verify(owner, expecting: head)
            }
        }
    }

    @Test(
        arguments: [
            "UPDATE audit_entry SET actor = 'b' WHERE seq = 3", "UPDATE audit_entry SET actor_name = 'b' WHERE seq = 3",
            "UPDATE audit_entry SET action = 'b' WHERE seq = 3",
            "UPDATE audit_entry SET subject = 'b' WHERE seq = 3", "UPDATE audit_entry SET from_where = 'b' WHERE seq = 3",
            "UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE seq = 3", "UPDATE audit_entry SET before_hash = hash WHERE seq = 3",
            "UPDATE audit_entry SET after_hash = hash WHERE seq = 3", "UPDATE audit_entry SET hash = sha256(hash) WHERE seq = 3",
            "UPDATE audit_entry SET actor = actor || actor_name, actor_name = '' WHERE seq = 3",
        ] as [SQL])
    func `Any changed field shows at its entry`(change: SQL) async throws {
        #expect(try await verdict(after: change) == .broken(seq: 3, reason: .content))
    }

    @Test func `An entry that was taken out shows at the next`() async throws {
        #expect(try await verdict(after: "DELETE FROM audit_entry WHERE seq = 3") == .broken(seq: 4, reason: .sequence))
        let closed = try await verdict(
            after: "DELETE FROM audit_entry WHERE seq = 3", "UPDATE audit_entry SET seq = seq - 1 WHERE seq > 3", "UPDATE audit_head SET seq = 4")
        #expect(closed == .broken(seq: 3, reason: .link))
    }

    @Test func `An entry that was changed together with its hash shows at the next`() async throws {
        let rewritten: SQL =
            """
            UPDATE audit_entry SET actor = 'b', hash = audit_digest(previous_hash, seq, at, 'b', actor_name, action, subject, from_where, before_hash, after_hash) WHERE seq = 3
            """
        #expect(try await verdict(after: rewritten) == .broken(seq: 4, reason: .link))
    }

    @Test func `Entries cut from either end show`() async throws {
        #expect(try await verdict(after: "DELETE FROM audit_entry WHERE seq = 5") == .endMissing(lastSeq: 4, headSeq: 5))
        #expect(try await verdict(after: "DELETE FROM audit_entry") == .endMissing(lastSeq: 0, headSeq: 5))
        #expect(try await verdict(after: "DELETE FROM audit_entry WHERE seq = 1") == .broken(seq: 2, reason: .sequence))
    }

    @Test func `An end that was cut with its head row shows only against a head that was kept elsewhere`() async throws {
        let cut: [SQL] = [
            "DELETE FROM audit_entry WHERE seq = 5", "UPDATE audit_head SET seq = 4, hash = (SELECT hash FROM audit_entry WHERE seq = 4)",
        ]
        #expect(try await verdict(after: cut[0], cut[1]).isIntact)
        guard case .expectedHeadMissing = try await verdict(after: cut[0], cut[1], noting: true) else { return #expect(Bool(false), "not noticed") }
        #expect(try await verdict(after: "SELECT 1", noting: true).isIntact)
    }
}
