import Postgres

/// Decisions on applicability and the standard that they are about are told side by side. Without a lock, a decision that does not see the indicator yet and a
/// standard that does not see the decision yet would both be received, and the decision lost.
enum ApplicabilityLock {
    /// Others who take decisions in are not kept away; who takes a standard in is.
    static func holdForDecision(in transaction: Transaction) async throws {
        try await transaction.execute("SELECT pg_advisory_xact_lock_shared(hashtext('applicability ' || current_schema()))")
    }

    static func holdForStandard(in transaction: Transaction) async throws {
        try await transaction.execute("SELECT pg_advisory_xact_lock(hashtext('applicability ' || current_schema()))")
    }
}
