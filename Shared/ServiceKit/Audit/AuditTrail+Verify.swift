import Foundation
package import Postgres

extension AuditTrail {
    /// Reads the whole trail, in batches, and checks every link. Entries that are added meanwhile are left for the next time.
    /// - Parameter expected: a head that was printed earlier and kept elsewhere, in hexadecimal.
    package static func verify(_ executor: some Executor, expecting expected: String? = nil, batch: Int = 1000) async throws -> AuditVerdict {
        // The head first: whatever it counts must be there to be read afterwards.
        guard let head = try await executor.row("SELECT seq, hash FROM audit_head", into: { (seq: Int64, hash: Data) in (seq: seq, hash: hash) }) else {
            return .endMissing(lastSeq: 0, headSeq: 0)
        }
        var walk = AuditWalk(expected: expected?.lowercased())
        while walk.seq < head.seq {
            let rows = try await rows(executor, after: walk.seq, to: head.seq, limit: batch)
            if rows.isEmpty { return .endMissing(lastSeq: walk.seq, headSeq: head.seq) }
            for row in rows {
                if let reason = walk.step(row) { return .broken(seq: row.seq, reason: reason) }
            }
        }
        return walk.verdict(head: head.hash, seq: head.seq)
    }

    private static func rows(_ executor: some Executor, after seq: Int64, to last: Int64, limit: Int) async throws -> [AuditRow] {
        try await executor.rows(
            """
            SELECT seq, (extract(epoch FROM at) * 1000000)::bigint, actor, actor_name, action, subject, from_where, before_hash, after_hash, previous_hash, hash
            FROM audit_entry WHERE seq > \(seq) AND seq <= \(last) ORDER BY seq LIMIT \(limit)
            """,
            into: AuditRow.init)
    }
}

/// The state of a walk along the chain.
private struct AuditWalk {
    let expected: String?
    var seq: Int64 = 0
    var hash = Data(repeating: 0, count: 32)
    var foundExpected: Bool

    init(expected: String?) {
        self.expected = expected
        self.foundExpected = expected.map { $0 == Data(repeating: 0, count: 32).hexadecimal } ?? true
    }

    mutating func step(_ row: AuditRow) -> AuditVerdict.Break? {
        if row.seq != seq + 1 { return .sequence }
        if row.previousHash != hash { return .link }
        if row.digest != row.hash { return .content }
        seq = row.seq
        hash = row.hash
        if hash.hexadecimal == expected { foundExpected = true }
        return nil
    }

    func verdict(head: Data, seq headSeq: Int64) -> AuditVerdict {
        if head != hash { return .endMissing(lastSeq: seq, headSeq: headSeq) }
        if !foundExpected { return .expectedHeadMissing(head: expected ?? "") }
        return .intact(entries: Int(seq), head: hash.hexadecimal)
    }
}
