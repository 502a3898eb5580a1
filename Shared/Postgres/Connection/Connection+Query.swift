import CLibPQ
import Dispatch
import Metrics
import Synchronization

/// The connection turned out dead before anything was sent on it: another may be used instead.
struct StaleConnection: Error {}

extension Connection {
    /// Runs a statement; cancelling the task cancels it on the server, and retires the connection.
    nonisolated func cancellable(_ sql: SQL, checkingLiveness: Bool = false) async throws -> QueryResult {
        let call = Call()
        return try await withTaskCancellationHandler {
            try await query(sql, call: call, checkingLiveness: checkingLiveness)
        } onCancel: {
            call.cancel()
        }
    }

    func query(_ sql: SQL, call: Call? = nil, checkingLiveness: Bool = false) throws -> QueryResult {
        try command(call: call, checkingLiveness: checkingLiveness) { handle in
            try sql.parameters.withCParameters { parameters in
                statements.capacity > 0
                    ? try runNamed(sql, parameters, handle)
                    : try sql.withCText { text in try runUnnamed(text, parameters, handle) }
            }
        }
    }

    /// Runs text that the module itself made, without values: transaction control, or a migration of several statements.
    func script(_ text: String, checkingLiveness: Bool = false) throws -> QueryResult {
        try command(call: nil, checkingLiveness: checkingLiveness) { handle in
            try QueryResult(PQexec(handle.connection, text), of: handle.connection)
        }
    }

    private func command(
        call: Call?, checkingLiveness: Bool, _ body: (ConnectionHandle) throws -> QueryResult
    ) throws -> QueryResult {
        let handle = try openHandle()
        if checkingLiveness, !isAlive(handle) {
            health.store(.broken, ordering: .releasing)
            throw StaleConnection()
        }
        try call?.begin(on: handle)
        running.withLock { $0 = call }
        defer { running.withLock { $0 = nil } }
        health.store(.busy, ordering: .releasing)
        let start = DispatchTime.now().uptimeNanoseconds
        let outcome = Result { try body(handle) }
        timer?.recordNanoseconds(Int64(DispatchTime.now().uptimeNanoseconds - start))
        let wasCancelled = call?.finish() ?? false
        health.store(wasCancelled ? .broken : currentHealth(handle), ordering: .releasing)
        if wasCancelled, case .failure(let error as PostgresError) = outcome, error.sqlState == .queryCancelled { throw CancellationError() }
        return try outcome.get()
    }

    private func runUnnamed(_ text: UnsafePointer<CChar>, _ parameters: CParameters, _ handle: ConnectionHandle) throws -> QueryResult {
        let raw = PQexecParams(
            handle.connection, text, parameters.count, parameters.types, parameters.values, parameters.lengths, parameters.formats, 1)
        return try QueryResult(raw, of: handle.connection)
    }

    private func currentHealth(_ handle: ConnectionHandle) -> ConnectionHealth {
        guard PQstatus(handle.connection) == CONNECTION_OK else { return .broken }
        return switch PQtransactionStatus(handle.connection) {
        case PQTRANS_IDLE: .idle
        case PQTRANS_INTRANS, PQTRANS_INERROR: .inTransaction
        default: .broken
        }
    }
}
