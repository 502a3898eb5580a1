/// Why no connection could be had.
package enum PoolError: Error, Hashable, CustomStringConvertible {
    /// Every connection was busy for as long as the caller may wait.
    case timedOut
    case shutDown
    /// The server cannot be reached at the moment.
    case unavailable

    package var description: String {
        switch self {
        case .timedOut: "no database connection became free in time"
        case .shutDown: "the database pool is shut down"
        case .unavailable: "the database cannot be reached"
        }
    }
}
