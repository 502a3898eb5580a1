import CoreMetrics
import Logging
import Postgres

extension Courier {
    func measureRegularly() async {
        while !Task.isCancelled {
            let figures = try? await pool.row(Courier.figures(for: subscriber.name)) { (waiting: Int64, parked: Int64, oldest: Double) in (waiting, parked, oldest) }
            if let (waiting, parked, oldest) = figures {
                metrics.backlog.record(waiting)
                metrics.parked.record(parked)
                metrics.oldest.record(oldest)
            }
            try? await Task.sleep(for: settings.measure)
        }
    }

    func report(_ attempt: Attempt) {
        metrics.count(attempt.outcome, attempt.delivery)
        let details: Logger.Metadata = ["type": "\(attempt.delivery.type)", "position": "\(attempt.delivery.position)", "failures": "\(attempt.delivery.failures)"]
        switch attempt.outcome {
        case .delivered: break
        case .refused(let failure) where attempt.delivery.failures + 1 >= settings.maximumFailures:
            metrics.parkedNow.increment()
            logger.error("event parked", metadata: details.merging(["failure": "\(failure)"]) { first, _ in first })
        case .refused(let failure), .unavailable(let failure), .unreachable(let failure):
            logger.warning("event not delivered", metadata: details.merging(["failure": "\(failure)"]) { first, _ in first })
        }
    }
}
