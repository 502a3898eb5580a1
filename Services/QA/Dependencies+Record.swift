import Postgres
import ServiceKit

extension Dependencies {
    /// Writes the audit entry of a change (X1). The last statement of its transaction: it takes the lock that all entries share.
    /// - Parameters:
    ///   - action: a stable word, such as `rating.given`.
    ///   - subject: such as `rating/0190…`.
    ///   - before: SHA-256 of what it was, in hexadecimal; nil where it was not there.
    func record(_ action: String, subject: String, before: String? = nil, after: String? = nil, by caller: Caller, in transaction: Transaction) async throws {
        try await append(
            action, subject, before: before.flatMap(AuditHash.init(hexadecimal:)), after: after.flatMap(AuditHash.init(hexadecimal:)), by: caller,
            in: transaction)
    }

    /// The same for values that carry no hash of their own.
    func record(
        _ action: String, subject: String, before: (some Encodable)?, after: (some Encodable)?, by caller: Caller, in transaction: Transaction
    ) async throws {
        try await append(action, subject, before: before.map { try AuditHash(of: $0) }, after: after.map { try AuditHash(of: $0) }, by: caller, in: transaction)
    }

    private func append(
        _ action: String, _ subject: String, before: AuditHash?, after: AuditHash?, by caller: Caller, in transaction: Transaction
    ) async throws {
        let entry = AuditEntry(by: caller.principal, action, subject, origin: caller.origin, before: before, after: after)
        try await AuditTrail.append(entry, in: transaction)
    }
}
