/// Spares a subscriber that cannot be reached: after a failure nothing is sent for a while, then one event at a time to try, and all at once after the
/// first that gets through. A pure value; the courier gives it the time.
struct SubscriberGate: Sendable {
    private let backoff: Backoff
    private var failures = 0
    private var closedUntil: ContinuousClock.Instant?

    init(backoff: Backoff) {
        self.backoff = backoff
    }

    /// How many of `wanted` may be on their way at `now`.
    func allowance(_ wanted: Int, at now: ContinuousClock.Instant) -> Int {
        if let closedUntil, now < closedUntil { return 0 }
        return failures == 0 ? wanted : min(wanted, 1)
    }

    /// Someone answered, whatever the answer was.
    mutating func reached() {
        failures = 0
        closedUntil = nil
    }

    /// Nobody answered. Those that set out together count once. Returns the pause that is left.
    mutating func missed(at now: ContinuousClock.Instant) -> Duration {
        if let closedUntil, now < closedUntil { return closedUntil - now }
        failures += 1
        let pause = backoff.delay(after: failures)
        closedUntil = now + pause
        return pause
    }
}
