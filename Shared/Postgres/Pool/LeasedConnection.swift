import Synchronization

/// A connection while it is lent to one closure. Whatever the closure lets escape is refused once it has returned.
final class LeasedConnection: Sendable {
    private struct State {
        var isOver = false
        var running = 0
        var failure: PostgresError?
    }

    let connection: Connection
    /// What the task held before.
    let outer: LeasedConnection?
    private let owner: ObjectIdentifier
    private let state = Mutex(State())

    @TaskLocal static var current: LeasedConnection?

    init(_ connection: Connection, of pool: Pool) {
        self.connection = connection
        outer = LeasedConnection.current
        owner = ObjectIdentifier(pool)
    }

    func result(of sql: SQL) async throws -> QueryResult {
        try state.withLock { state in
            guard !state.isOver else { throw PostgresMisuse.usedAfterEnd }
            state.running += 1
        }
        defer { state.withLock { $0.running -= 1 } }
        do {
            return try await connection.cancellable(sql)
        } catch let error as PostgresError {
            state.withLock { $0.failure = $0.failure ?? error }
            throw error
        }
    }

    /// The closure has returned.
    /// - Returns: whether nothing of it is still running, so that the connection can be lent again.
    func end() -> Bool {
        state.withLock { state in
            state.isOver = true
            return state.running == 0
        }
    }

    /// The first error that the server answered with, whether or not the closure passed it on.
    var failure: PostgresError? { state.withLock { $0.failure } }

    /// Whether the current task holds a connection of `pool`.
    static func holds(_ pool: Pool) -> Bool {
        var lease = current
        while let held = lease {
            if held.owner == ObjectIdentifier(pool), !held.state.withLock({ $0.isOver }) { return true }
            lease = held.outer
        }
        return false
    }
}
