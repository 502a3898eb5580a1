/// A mistake in the calling code, found before anything was sent.
package enum PostgresMisuse: Error, CustomStringConvertible {
    /// A lease or transaction was used after its closure had returned.
    case usedAfterEnd
    /// The pool was used inside a closure that already holds one of its connections: the statement would run outside
    /// that transaction, and a full pool would wait for itself.
    case poolInsideLease
    case moreThanOneRow
    /// `COPY` has a protocol of its own, which is not spoken here.
    case copyStatement

    package var description: String {
        switch self {
        case .usedAfterEnd: "a lease or transaction was used after it had ended"
        case .poolInsideLease: "the pool was used inside a lease or transaction of the same pool; use what the closure was given"
        case .moreThanOneRow: "a statement that was to give at most one row gave several"
        case .copyStatement: "COPY is not supported"
        }
    }
}
