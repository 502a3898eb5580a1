/// How long to wait after the n-th failure in a row: doubling from `base` up to `maximum`, half of it by chance, so that those who failed together do not
/// come back together.
package struct Backoff: Sendable, Hashable {
    package let base: Duration
    package let maximum: Duration

    package init(base: Duration, maximum: Duration) {
        self.base = base
        self.maximum = maximum
    }

    package func delay(after failures: Int, using generator: inout some RandomNumberGenerator) -> Duration {
        let doublings = min(max(failures - 1, 0), 30)
        let whole = min(base * (1 << doublings), maximum)
        return whole * Double.random(in: 0.5...1, using: &generator)
    }

    package func delay(after failures: Int) -> Duration {
        var generator = SystemRandomNumberGenerator()
        return delay(after: failures, using: &generator)
    }
}
