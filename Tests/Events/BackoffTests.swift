import Events
import Testing

@Suite("The wait after a failure")
struct BackoffTests {
    private let backoff = Backoff(base: .milliseconds(100), maximum: .seconds(5))

    @Test(
        "doubles with each failure, between half and whole of the doubled span",
        arguments: [(1, 100), (2, 200), (3, 400), (6, 3200), (7, 5000), (100, 5000), (0, 100)])
    func doubles(failures: Int, milliseconds: Int) {
        var shortest = Duration.seconds(1000)
        var longest = Duration.zero
        for _ in 0..<200 {
            let delay = backoff.delay(after: failures)
            shortest = min(shortest, delay)
            longest = max(longest, delay)
        }
        #expect(shortest >= .milliseconds(milliseconds) / 2)
        #expect(longest <= .milliseconds(milliseconds))
        #expect(longest - shortest > .milliseconds(milliseconds) / 4, "those that failed together come back apart")
    }
}
