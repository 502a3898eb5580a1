import Postgres
import ServiceKit

/// Turns failures that are about the moment and not about the event into the 503 problem.
func unavailableWhenTransient<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
        return try await body()
    } catch is PoolError {
        throw ProblemError.unavailable()
    } catch let error as PostgresError where error.isUnavailable || error.isRetryable || error.sqlState == .lockNotAvailable {
        throw ProblemError.unavailable()
    }
}

/// As `unavailableWhenTransient`; and a statement over its time-out is a fault, where elsewhere it is a 503. The sender counts faults, so that an event
/// which always takes too long is parked in the end.
func receivedInTime<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
        return try await unavailableWhenTransient(body)
    } catch let error as PostgresError where error.isTimeout {
        throw EventTookTooLong()
    }
}
