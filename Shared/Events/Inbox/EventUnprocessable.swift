/// Thrown by a handler for an event that trying again will not make applicable, such as one about a submission that is not known. The event is parked.
package struct EventUnprocessable: Error, Sendable, Hashable {
    /// For an administrator: what is wrong, in a sentence.
    package let reason: String

    package init(_ reason: String) {
        self.reason = reason
    }
}
