import Metrics
import ServiceKit
import Testing

@Suite("Prometheus text")
struct PrometheusTests {
    private let registry = PrometheusRegistry(seriesLimit: 3)

    @Test func `Counters, gauges and timers as the format wants them`() {
        let counter = Counter(label: "evidence.recorded", dimensions: [("unit", "enfield")], factory: registry)
        counter.increment(by: 2)
        Counter(label: "evidence.recorded", dimensions: [("unit", "enfield")], factory: registry).increment()
        Gauge(label: "pool_connections", factory: registry).record(4)
        Timer(label: "wait", factory: registry).recordNanoseconds(3_000_000)
        let text = registry.text()
        #expect(text.contains("# TYPE evidence_recorded_total counter\nevidence_recorded_total{unit=\"enfield\"} 3\n"))
        #expect(text.contains("# TYPE pool_connections gauge\npool_connections 4.0\n"))
        #expect(text.contains("wait_seconds_bucket{le=\"0.0025\"} 0\nwait_seconds_bucket{le=\"0.005\"} 1\n"))
        #expect(text.contains("wait_seconds_bucket{le=\"+Inf\"} 1\n"))
        #expect(text.contains("wait_seconds_sum 0.003"))
        #expect(text.contains("wait_seconds_count 1\n"))
    }

    @Test func `Labels are escaped, names made regular`() {
        Counter(label: "9 odd-näme", dimensions: [("a-b", "quote \" slash \\ line\nend")], factory: registry).increment()
        #expect(registry.text().contains(#"_9_odd_n_me_total{a_b="quote \" slash \\ line\nend"} 1"#))
    }

    @Test func `A label without end does not fill the memory`() {
        for number in 1...100 { Counter(label: "leak", dimensions: [("id", "\(number)")], factory: registry).increment() }
        let text = registry.text()
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("leak_total") }.count == 3)
        #expect(text.contains("metrics_series_dropped_total 97\n"))
    }

    @Test func `A meter goes up and down`() {
        let meter = Meter(label: "in_flight", factory: registry)
        meter.increment(by: 3)
        meter.decrement(by: 1)
        #expect(registry.text().contains("in_flight 2.0\n"))
    }
}
