package import CoreMetrics
import Synchronization

/// The process's metrics, kept in memory and written out in the Prometheus text format (version 0.0.4). A backend of swift-metrics: the same
/// label and dimensions always give the same series.
///
/// A family stops taking new series at `seriesLimit`: what comes beyond it is counted in `metrics_series_dropped_total` and measured nowhere, so
/// that a label with unbounded values cannot fill the memory.
package final class PrometheusRegistry: MetricsFactory {
    private struct State {
        var families: [String: PrometheusFamily] = [:]
        var dropped = 0
    }

    private let state = Mutex(State())
    private let seriesLimit: Int

    package init(seriesLimit: Int = 1000) {
        self.seriesLimit = seriesLimit
    }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        series(PrometheusName.counter(label), .counter, dimensions) { PrometheusCounter() }
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        series(PrometheusName.plain(label), .gauge, dimensions) { PrometheusGauge() }
    }

    package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        aggregate
            ? series(PrometheusName.plain(label), .histogram, dimensions) { PrometheusHistogram(bounds: PrometheusHistogram.sizes, scale: 1) }
            : series(PrometheusName.plain(label), .gauge, dimensions) { PrometheusGauge() }
    }

    /// Times are exposed in seconds, whatever unit they were recorded in.
    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        series(PrometheusName.seconds(label), .histogram, dimensions) { PrometheusHistogram(bounds: PrometheusHistogram.times, scale: 1e-9) }
    }

    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}

    /// Every family in the order of its name.
    package func text() -> String {
        let (families, dropped) = state.withLock { ($0.families, $0.dropped) }
        var text = ""
        for name in families.keys.sorted() {
            families[name]?.write(name, to: &text)
        }
        if dropped > 0 { text += "# TYPE metrics_series_dropped_total counter\nmetrics_series_dropped_total \(dropped)\n" }
        return text
    }

    private func series<Handler: PrometheusSeries>(_ name: String, _ kind: PrometheusFamily.Kind, _ dimensions: [(String, String)], make: () -> Handler)
        -> Handler
    {
        let labels = PrometheusName.labels(dimensions)
        return state.withLock { state in
            var family = state.families[name] ?? PrometheusFamily(kind: kind)
            if let known = family.series[labels] as? Handler { return known }
            let handler = make()
            guard family.kind == kind, family.series.count < seriesLimit else {
                state.dropped += 1
                return handler
            }
            family.series[labels] = handler
            state.families[name] = family
            return handler
        }
    }
}
