extension Pool {
    /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
    ///
    /// A serialization failure or deadlock, even one that `body` turned into an error of its own, rolls back and runs `body` again on a new
    /// transaction, after a short random wait, up to `attempts` times in all: `body` must have no effect but through its transaction.
    /// A statement that failed has aborted the transaction; when `body` hides that and returns, its error is thrown instead of a commit.
    /// - Throws: what `body` throws; `PostgresError` 08007 when the connection was lost while committing, so that the outcome is unknown.
    @discardableResult
    package func transaction<T>(
        _ isolation: Isolation = .readCommitted, attempts: Int = 3, _ body: (Transaction) async throws -> T
    ) async throws -> T {
        try refuseInsideLease()
        var attempt = 1
        while true {
            let leased = LeasedConnection(try await begin(isolation), of: self)
            do {
                return try await run(body, on: leased)
            } catch {
                guard attempt < attempts, isRetryable(error, leased), !Task.isCancelled else { throw error }
            }
            let longest = 10 * (1 << min(attempt, 6))
            try await Task.sleep(for: .milliseconds(Int.random(in: 1...longest)))
            attempt += 1
        }
    }

    /// Acquires a connection and begins on it; one that turns out dead is replaced, since nothing was done on it yet.
    private func begin(_ isolation: Isolation) async throws -> Connection {
        while true {
            let connection = try await acquire()
            do {
                _ = try await connection.script(isolation.begin, checkingLiveness: true)
                return connection
            } catch {
                release(connection, reusable: false)
                guard error is StaleConnection else { throw error }
            }
        }
    }

    private func run<T>(_ body: (Transaction) async throws -> T, on leased: LeasedConnection) async throws -> T {
        var reusable = false
        defer { release(leased.connection, reusable: reusable) }
        do {
            let value = try await LeasedConnection.$current.withValue(leased) { try await body(Transaction(leased: leased)) }
            reusable = leased.end()
            try await leased.connection.commit(after: leased.failure)
            return value
        } catch {
            reusable = leased.end()
            await leased.connection.rollBack()
            throw error
        }
    }

    private func isRetryable(_ error: any Error, _ leased: LeasedConnection) -> Bool {
        (error as? PostgresError)?.isRetryable ?? false || leased.failure?.isRetryable ?? false
    }
}
