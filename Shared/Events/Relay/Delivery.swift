import Foundation

/// An event on its way to a subscriber, claimed by this relay.
struct Delivery: Sendable {
    let position: Int64
    let subject: String
    let type: String
    /// The CloudEvent in JSON.
    let event: String
    let traceparent: String?
    /// Refusals before this attempt.
    let failures: Int
    /// Seconds since the event was added.
    let age: Double
    /// Whether more were waiting than were looked at when it was claimed.
    let hasMoreBehind: Bool
    let claimed = ContinuousClock.now

    init(position: Int64, subject: String, type: String, event: String, traceparent: String?, failures: Int, age: Double, hasMoreBehind: Bool) {
        self.position = position
        self.subject = subject
        self.type = type
        self.event = event
        self.traceparent = traceparent
        self.failures = failures
        self.age = age
        self.hasMoreBehind = hasMoreBehind
    }

    /// From adding to now.
    var lag: Duration { .seconds(age) + (.now - claimed) }
}
