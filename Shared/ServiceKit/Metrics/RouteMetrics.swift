import CoreMetrics
import Synchronization

/// The measurements of one route. Labels are the method, the template and the status, never the address as sent, so that their number is bounded.
final class RouteMetrics: Sendable {
    let method: String
    let route: String
    /// Health and metrics polls: logged at debug level only.
    let quiet: Bool
    private let factory: any MetricsFactory
    private let duration: any TimerHandler
    private let requests = Mutex<[Int: any CounterHandler]>([:])

    init(method: String, route: String, quiet: Bool, factory: any MetricsFactory) {
        self.method = method
        self.route = route
        self.quiet = quiet
        self.factory = factory
        self.duration = factory.makeTimer(label: "http_request_duration", dimensions: [("method", method), ("route", route)])
    }

    func record(status: Int, nanoseconds: Int64) {
        duration.recordNanoseconds(nanoseconds)
        let counter = requests.withLock { counters in
            if let known = counters[status] { return known }
            let counter = factory.makeCounter(label: "http_requests", dimensions: [("method", method), ("route", route), ("status", String(status))])
            counters[status] = counter
            return counter
        }
        counter.increment(by: 1)
    }
}
