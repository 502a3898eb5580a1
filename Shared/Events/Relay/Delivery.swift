import Foundation

/// An event on its way to a subscriber, claimed by this relay.
struct Delivery: Sendable {
    let position: Int64
    let type: String
    /// The CloudEvent in JSON.
    let event: String
    let traceparent: String?
    /// Refusals before this attempt.
    let failures: Int
    /// Seconds since the event was added.
    let age: Double
    let claimed = ContinuousClock.now

    init(position: Int64, type: String, event: String, traceparent: String?, failures: Int, age: Double) {
        self.position = position
        self.type = type
        self.event = event
        self.traceparent = traceparent
        self.failures = failures
        self.age = age
    }

    /// From adding to now.
    var lag: Duration { .seconds(age) + (.now - claimed) }
}
