/// What a transaction sees of others (PostgreSQL manual, 13.2).
package enum Isolation: Sendable {
    case readCommitted
    /// One snapshot for the whole transaction; a write to a row changed meanwhile fails with 40001 and is retried.
    case repeatableRead
    /// As if transactions ran one after the other; what cannot be arranged so fails with 40001 and is retried.
    case serializable
    /// One snapshot, and nothing may be written.
    case readOnly

    var begin: String {
        switch self {
        case .readCommitted: "BEGIN ISOLATION LEVEL READ COMMITTED"
        case .repeatableRead: "BEGIN ISOLATION LEVEL REPEATABLE READ"
        case .serializable: "BEGIN ISOLATION LEVEL SERIALIZABLE"
        case .readOnly: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        }
    }
}
