import Postgres
import ServiceKit

extension Dependencies {
    /// A POST's work in one transaction, done once for each `Idempotency-Key`.
    func once<Value>(_ context: ServiceRequestContext, _ work: (Transaction) async throws -> Reply<Value>) async throws -> Reply<Value> {
        try await pool.transaction { transaction in
            try await Idempotency.perform(context, in: transaction) { try await work(transaction) }
        }
    }
}
