import Testing

@testable import Events

@Suite("The gate before a subscriber that cannot be reached")
struct SubscriberGateTests {
    private let start = ContinuousClock.now
    private func gate() -> SubscriberGate { SubscriberGate(backoff: Backoff(base: .seconds(1), maximum: .seconds(8))) }

    @Test("is open to everything until someone is missed")
    func open() {
        #expect(gate().allowance(16, at: start) == 16)
    }

    @Test("closes, then lets one through to try, and opens when that one got through")
    func probe() {
        var gate = gate()
        let pause = gate.missed(at: start)
        #expect(pause > .zero && pause <= .seconds(1))
        #expect(gate.allowance(16, at: start) == 0)
        #expect(gate.allowance(16, at: start + .seconds(1)) == 1)
        #expect(gate.allowance(0, at: start + .seconds(1)) == 0)
        gate.reached()
        #expect(gate.allowance(16, at: start) == 16)
    }

    @Test("stays closed longer each time, up to the maximum; those that set out together count once")
    func longer() {
        var gate = gate()
        for _ in 0..<16 { #expect(gate.missed(at: start) <= .seconds(1)) }
        var now = start
        for _ in 0..<10 {
            now += .seconds(8)
            _ = gate.missed(at: now)
        }
        #expect(gate.allowance(16, at: now + .seconds(3)) == 0)
        #expect(gate.allowance(16, at: now + .seconds(8)) == 1)
    }
}
