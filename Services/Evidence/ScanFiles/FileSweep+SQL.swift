import Postgres

extension FileSweep {
    /// Keeps the sweep away until the transaction ends; others who keep files are not kept away.
    static func hold(in transaction: Transaction) async throws {
        try await transaction.execute("SELECT pg_advisory_xact_lock_shared(hashtext('evidence files'), 0)")
    }

    /// Keeps everybody away who keeps files.
    static func exclude(in transaction: Transaction) async throws {
        try await transaction.execute("SELECT pg_advisory_xact_lock(hashtext('evidence files'), 0)")
    }

    func unknown(_ hashes: [String], in executor: some Executor) async throws -> [String] {
        try await executor.values(
            "SELECT kept.sha256 FROM unnest(\(hashes)) AS kept (sha256) WHERE NOT EXISTS (SELECT FROM stored_file WHERE stored_file.sha256 = kept.sha256)")
    }
}
