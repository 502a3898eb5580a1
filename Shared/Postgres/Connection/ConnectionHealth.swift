import Synchronization

/// What is known of a connection without asking it: written on its queue after each command, read by the pool.
enum ConnectionHealth: UInt8, AtomicRepresentable {
    case opening
    /// Outside any transaction: may be lent.
    case idle
    case busy
    case inTransaction
    /// Lost, closed, or to be used no more.
    case broken
}
