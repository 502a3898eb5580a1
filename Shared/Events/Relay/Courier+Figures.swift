import CoreMetrics
import Logging
import Postgres

extension Courier {
    func measureRegularly() async {
        while !Task.isCancelled {
            // Figures that cannot be had are old for a while; the database's absence is logged elsewhere.
            _ = try? await pool.row(Courier.figures(for: subscriber.name)) { (waiting: Int64, parked: Int64, oldest: Double) in
                metrics.backlog.record(waiting)
                metrics.parked.record(parked)
                metrics.oldest.record(oldest)
            }
            try? await Task.sleep(for: settings.measure)
        }
    }

    func report(_ attempt: Attempt) {
        let delivery = attempt.delivery
        metrics.count(attempt.outcome, delivery)
        switch attempt.outcome {
        case .delivered: break
        case .refused(let failure) where delivery.failures + 1 >= settings.maximumFailures:
            metrics.parkedNow.increment()
            logger.error("event parked", metadata: delivery.metadata(failure))
        case .refused(let failure), .unavailable(let failure), .unreachable(let failure):
            logger.warning("event not delivered", metadata: delivery.metadata(failure))
        }
    }
}

extension Delivery {
    fileprivate func metadata(_ failure: String) -> Logger.Metadata {
        ["type": "\(type)", "position": "\(position)", "failures": "\(failures)", "failure": "\(failure)"]
    }
}
