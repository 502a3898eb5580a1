package import Postgres

/// What use cases are given, where it has the service's pool.
package protocol UsesPool: Sendable {
    var pool: Pool { get }
}

extension UsesPool {
    /// A POST's work in one transaction, done once for each `Idempotency-Key`.
    package func once<Value>(
        _ context: ServiceRequestContext, _ work: (Transaction) async throws -> Reply<Value>
    ) async throws -> Reply<Value> {
        try await pool.transaction { transaction in
            try await Idempotency.perform(context, in: transaction) { try await work(transaction) }
        }
    }
}
