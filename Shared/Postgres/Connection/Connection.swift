import CLibPQ
import Dispatch
import Logging
import Metrics
import Synchronization

/// One connection to the server, on a thread of its own that may block. Never leaves this module.
///
/// No method suspends, so statements of concurrent callers run whole, one after the other. That alone isolates no transaction: the pool's leases do.
actor Connection {
    nonisolated let id: ConnectionID
    nonisolated let health = Atomic(ConnectionHealth.opening)
    /// What runs now, for whoever must stop it from outside.
    nonisolated let running = Mutex<Call?>(nil)
    private nonisolated let executor: SerialQueueExecutor
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    nonisolated let configuration: ConnectionConfiguration
    nonisolated let logger: Logger
    nonisolated let timer: Metrics.Timer?

    var handle: ConnectionHandle?
    var statements: StatementCache
    var notificationSource: (any DispatchSourceRead)?

    nonisolated var queue: DispatchQueue { executor.queue }

    init(id: ConnectionID = ConnectionID(0), configuration: ConnectionConfiguration, logger: Logger, timer: Metrics.Timer? = nil) {
        self.id = id
        self.configuration = configuration
        self.logger = logger
        self.timer = timer
        executor = SerialQueueExecutor(label: "postgres.connection.\(id)")
        statements = StatementCache(capacity: configuration.isPooled ? 0 : configuration.statementCache)
    }

    /// An open connection.
    static func open(_ configuration: ConnectionConfiguration, logger: Logger) async throws -> Connection {
        let connection = Connection(configuration: configuration, logger: logger)
        try await connection.connect()
        return connection
    }

    /// Runs `work` on the connection's queue, after what is queued already.
    nonisolated func enqueue(_ work: @escaping @Sendable (isolated Connection) -> Void) {
        executor.queue.async { self.assumeIsolated { work($0) } }
    }

    func close() {
        health.store(.broken, ordering: .releasing)
        notificationSource?.cancel()
        notificationSource = nil
        handle = nil
    }

    /// The process of the server that answers this connection.
    var backendPID: Int32? { handle.map { PQbackendPID($0.connection) } }

    func openHandle() throws -> ConnectionHandle {
        guard let handle else { throw PostgresError(sqlState: .connectionFailure, summary: "the connection is closed") }
        return handle
    }
}
