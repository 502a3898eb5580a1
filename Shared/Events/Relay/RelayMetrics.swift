import CoreMetrics

/// The figures of one subscriber.
struct RelayMetrics: Sendable {
    let delivered: Counter
    let refused: Counter
    let unavailable: Counter
    let unreachable: Counter
    let parkedNow: Counter
    /// From the commit of the business change to the subscriber's answer.
    let lag: Timer
    let backlog: Gauge
    let parked: Gauge
    let oldest: Gauge

    init(subscriber: String, factory: any MetricsFactory) {
        let name = [("subscriber", subscriber)]
        func failed(_ kind: String) -> Counter { Counter(label: "outbox_failed_total", dimensions: name + [("kind", kind)], factory: factory) }
        delivered = Counter(label: "outbox_delivered_total", dimensions: name, factory: factory)
        refused = failed("refused")
        unavailable = failed("unavailable")
        unreachable = failed("unreachable")
        parkedNow = Counter(label: "outbox_parked_total", dimensions: name, factory: factory)
        lag = Timer(label: "outbox_lag", dimensions: name, preferredDisplayUnit: .seconds, factory: factory)
        backlog = Gauge(label: "outbox_backlog", dimensions: name, factory: factory)
        parked = Gauge(label: "outbox_parked", dimensions: name, factory: factory)
        oldest = Gauge(label: "outbox_oldest_seconds", dimensions: name, factory: factory)
    }

    func count(_ outcome: Outcome, _ delivery: Delivery) {
        switch outcome {
        case .delivered:
            delivered.increment()
            lag.recordNanoseconds(Int64(delivery.lag / .nanoseconds(1)))
        case .refused: refused.increment()
        case .unavailable: unavailable.increment()
        case .unreachable: unreachable.increment()
        }
    }
}
