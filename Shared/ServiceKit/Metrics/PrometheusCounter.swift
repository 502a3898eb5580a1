import CoreMetrics
import Synchronization

final class PrometheusCounter: CounterHandler, PrometheusSeries {
    private let value = Atomic<Int64>(0)

    func increment(by amount: Int64) {
        if amount > 0 { value.wrappingAdd(amount, ordering: .relaxed) }
    }

    func reset() {
        value.store(0, ordering: .relaxed)
    }

    func write(_ name: String, labels: String, to text: inout String) {
        text += line(name, labels, value.load(ordering: .relaxed))
    }
}
