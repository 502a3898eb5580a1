import ContractsCore

/// What is written about an attempt.
struct Settlement: Sendable {
    enum Change: Sendable, Hashable {
        case delivered
        case retry(after: Duration, counted: Bool, failure: String)
        case parked(ParkedEventID, failure: String)
    }

    let position: Int64
    let change: Change

    init(_ delivery: Delivery, _ outcome: Outcome, settings: RelaySettings) {
        position = delivery.position
        change =
            switch outcome {
            case .delivered:
                .delivered
            case .refused(let failure) where delivery.failures + 1 >= settings.maximumFailures:
                .parked(.new(), failure: failure)
            case .refused(let failure):
                .retry(after: settings.backoff.delay(after: delivery.failures + 1), counted: true, failure: failure)
            case .unavailable(let failure):
                .retry(after: Settlement.pause(atAge: delivery.lag, settings.awayBackoff), counted: false, failure: failure)
            case .unreachable(let failure):
                // The gate decides when the subscriber is tried again.
                .retry(after: .zero, counted: false, failure: failure)
            }
    }

    /// A quarter of the event's age, which doubles much as a counted back-off would and needs no count.
    static func pause(atAge age: Duration, _ backoff: Backoff) -> Duration {
        min(max(age / 4, backoff.base), backoff.maximum) * Double.random(in: 0.5...1)
    }
}
