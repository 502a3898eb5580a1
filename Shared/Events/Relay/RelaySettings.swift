/// How the relay sends. The standard values suit production; tests shorten them.
package struct RelaySettings: Sendable, Hashable {
    /// The relay looks for events this often even when no notification came.
    package var poll: Duration = .seconds(1)
    /// Events on their way to one subscriber at a time, each of another subject.
    package var inFlight = 16
    /// A subscriber that has not answered by then has failed; it may still be applying the event, which its inbox sorts out.
    package var requestTimeout: Duration = .seconds(10)
    /// How long an event belongs to the relay that is sending it; after that another may send it. Longer than `requestTimeout`.
    package var lease: Duration = .seconds(30)
    /// Refusals after which an event is parked: an answer that is not a success, or none in time. With the standard back-off the last comes after about 17 minutes.
    /// A subscriber that cannot be reached, or that says it is not available (502, 503, 504, 429), says nothing about the event: that is not counted, and such
    /// an event waits as long as it takes.
    package var maximumFailures = 12
    /// Between refusals of one event.
    package var backoff = Backoff(base: .milliseconds(500), maximum: .seconds(300))
    /// Between attempts to reach a subscriber that is away; its end is how late the subscriber may notice that it is back.
    package var awayBackoff = Backoff(base: .milliseconds(250), maximum: .seconds(15))
    /// How often figures are measured.
    package var measure: Duration = .seconds(10)
    /// How often delivered events are disposed of.
    package var upkeep: Duration = .seconds(3600)
    package var retention = EventRetention()

    package init() {}
}
