import ContractsCore
import Foundation
import HTTPTypes
import Identity
package import Postgres

/// A POST that is repeated with the same `Idempotency-Key` takes effect once and gets the same answer again, byte for byte.
///
/// The answer is stored in the transaction that does the work: either both are there after a crash, or neither. A refused or failed request stores
/// nothing, so that the repetition tries afresh. Keys belong to their caller; they are kept for `retention`.
package enum Idempotency {
    package static let retention: Duration = .seconds(7 * 24 * 3600)

    /// Does `work` unless this caller has done it before under this key. Without an `Idempotency-Key` the work is simply done.
    ///
    /// A second request with the same key waits until the first has ended. `work` runs inside `transaction`, after the key's row is written and
    /// before its answer is.
    /// - Throws: the 422 problem `idempotency-key-reused` when the key came before with another request; the 409 problem `idempotency-key-in-use`
    ///   when the first request with this key takes longer than the lock time-out; what `work` throws.
    package static func perform<Value>(
        _ context: ServiceRequestContext, in transaction: Transaction, _ work: () async throws -> Reply<Value>
    ) async throws -> Reply<Value> {
        guard let request = context.idempotency else { return try await work() }
        let caller = try context.principal
        let owner = "\(caller.issuer) \(caller.subject)"
        if let stored = try await claim(request, owner: owner, in: transaction) { return stored.reply() }
        let reply = try await work()
        let stored = try StoredReply(reply)
        try await transaction.execute(
            """
            UPDATE idempotency_key SET status = \(stored.status), headers = \(JSONB(stored.headers)), body = \(stored.body as Data?)
            WHERE owner = \(owner) AND key = \(request.key)
            """)
        return stored.reply(isReplay: false)
    }

    private static var inUse: ProblemError {
        .conflict("idempotency-key-in-use", "The first request with this key is still being worked on. Ask again in a moment.")
    }

    /// Writes the key, or finds the answer that it already has.
    private static func claim(_ request: IdempotentRequest, owner: String, in transaction: Transaction) async throws -> StoredReply? {
        let hash = Data(request.requestHash)
        do {
            let inserted = try await transaction.execute(
                "INSERT INTO idempotency_key (owner, key, request_hash) VALUES (\(owner), \(request.key), \(hash)) ON CONFLICT DO NOTHING")
            if inserted == 1 { return nil }
        } catch let error as PostgresError where error.sqlState == .lockNotAvailable {
            throw inUse
        }
        let row = try await transaction.row(
            "SELECT request_hash, status, headers, body FROM idempotency_key WHERE owner = \(owner) AND key = \(request.key)", into: IdempotencyRow.init)
        guard let row, let stored = row.reply else { throw inUse }
        guard row.requestHash == hash else {
            throw ProblemError.unprocessable(
                "idempotency-key-reused", "This Idempotency-Key was used before for another request. Every request needs a key of its own.")
        }
        return stored
    }
}
