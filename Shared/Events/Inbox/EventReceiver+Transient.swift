import Postgres
import ServiceKit

/// Turns failures that are about the moment and not about the event into the 503 problem. A statement over its time-out is not among them: the
/// sender counts that failure, so that an event which always takes too long is parked in the end.
func unavailableWhenTransient<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
        return try await body()
    } catch is PoolError {
        throw ProblemError.unavailable()
    } catch let error as PostgresError where error.isUnavailable || error.isRetryable || error.sqlState == .lockNotAvailable {
        throw ProblemError.unavailable()
    }
}
