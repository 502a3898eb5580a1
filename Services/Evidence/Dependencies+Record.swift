import Postgres
import ServiceKit

extension Dependencies {
    /// Writes the audit entry of a change (X1). The last statement of its transaction: it takes the lock that all entries share.
    /// - Parameters:
    ///   - action: a stable word, such as `evidence.recorded`.
    ///   - subject: such as `evidence/0190…`.
    ///   - before: SHA-256 of what it was, in hexadecimal; nil where it was not there.
    func record(_ action: String, subject: String, before: String? = nil, after: String? = nil, by caller: Caller, in transaction: Transaction) async throws {
        try await AuditTrail.append(.init(action, subject: subject, before: before, after: after, by: caller), in: transaction)
    }

    /// The same for values that carry no hash of their own.
    func record(
        _ action: String, subject: String, before: (some Encodable)?, after: (some Encodable)?, by caller: Caller, in transaction: Transaction
    ) async throws {
        let entry = AuditEntry(
            by: caller.principal, action, subject, origin: caller.origin, before: try before.map { try AuditHash(of: $0) },
            after: try after.map { try AuditHash(of: $0) })
        try await AuditTrail.append(entry, in: transaction)
    }
}

extension AuditEntry {
    /// To be appended with others at the end of a transaction that changes many things.
    /// - Parameters:
    ///   - action, subject, before, after: as for `Dependencies.record`.
    init(_ action: String, subject: String, before: String? = nil, after: String? = nil, by caller: Caller) {
        self.init(
            by: caller.principal, action, subject, origin: caller.origin, before: before.flatMap(AuditHash.init(hexadecimal:)),
            after: after.flatMap(AuditHash.init(hexadecimal:)))
    }
}
