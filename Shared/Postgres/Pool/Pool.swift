import Dispatch
package import Logging
import ServiceLifecycle
import Synchronization

/// Connections shared by a process: lent one at a time to one borrower at a time, opened as needed, replaced when they fail.
///
/// Usable as soon as it is made. As a service it keeps its minimum of connections, and on graceful shutdown lends no more and waits until the last is returned.
package final class Pool: Service, Executor {
    struct Storage {
        var state: PoolState
        var connections: [ConnectionID: Connection] = [:]
        var waiters: [WaiterID: CheckedContinuation<Connection, any Error>] = [:]
        var draining: [CheckedContinuation<Void, Never>] = []
    }

    let configuration: PoolConfiguration
    let logger: Logger
    let metrics: PoolMetrics
    let storage: Mutex<Storage>
    static let clockQueue = DispatchQueue(label: "postgres.pool.clock")

    package init(_ configuration: PoolConfiguration, logger: Logger) {
        self.configuration = configuration
        var logger = logger
        logger[metadataKey: "pool"] = "\(configuration.name)"
        self.logger = logger
        metrics = PoolMetrics(name: configuration.name)
        storage = Mutex(Storage(state: PoolState(limits: configuration.limits)))
    }

    /// Makes a pool for the time of `body`, for commands and tests.
    @discardableResult
    package static func with<T>(_ configuration: PoolConfiguration, logger: Logger, _ body: (Pool) async throws -> T) async throws -> T {
        let pool = Pool(configuration, logger: logger)
        do {
            let value = try await body(pool)
            await pool.shutDown()
            return value
        } catch {
            await pool.shutDown()
            throw error
        }
    }

    /// Runs a statement outside any transaction, on whichever connection is free.
    package func result(of sql: SQL) async throws -> QueryResult {
        try refuseInsideLease()
        while true {
            let connection = try await acquire()
            do {
                let result = try await connection.cancellable(sql, checkingLiveness: true)
                release(connection)
                return result
            } catch {
                release(connection)
                guard error is StaleConnection else { throw error }
            }
        }
    }

    /// One round trip to the server.
    package func ping() async throws {
        try await execute("SELECT 1")
    }
}
