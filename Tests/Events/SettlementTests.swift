import ContractsCore
import Foundation
import Testing

@testable import Events

@Suite("What is written about an attempt")
struct SettlementTests {
    private func settlement(_ outcome: Outcome, failures: Int = 0, age: Double = 0) -> Settlement.Change {
        var settings = RelaySettings()
        settings.maximumFailures = 3
        settings.backoff = Backoff(base: .seconds(4), maximum: .seconds(100))
        settings.awayBackoff = Backoff(base: .seconds(1), maximum: .seconds(10))
        let delivery = Delivery(
            position: 1, subject: "unit-1", type: "t", event: "{}", traceparent: nil, failures: failures, age: age, hasMoreBehind: false)
        return Settlement(delivery, outcome, settings: settings).change
    }

    @Test("Delivered is the end of it")
    func delivered() {
        #expect(settlement(.delivered, failures: 7) == .delivered)
    }

    @Test("A refusal is counted and tried later, longer each time; the last one parks")
    func refused() {
        guard case .retry(let first, true, "no") = settlement(.refused("no")), case .retry(let second, true, "no") = settlement(.refused("no"), failures: 1)
        else {
            Issue.record("is not a counted retry")
            return
        }
        #expect((.seconds(2)...(.seconds(4))).contains(first) && (.seconds(4)...(.seconds(8))).contains(second))
        guard case .parked(_, "no") = settlement(.refused("no"), failures: 2) else {
            Issue.record("is not parked")
            return
        }
    }

    @Test("Not available is never counted; the pause grows with the event's age, up to a maximum", arguments: [(0.0, 1.0), (20, 5), (3600, 10)])
    func unavailable(age: Double, longest: Double) {
        guard case .retry(let pause, false, "away") = settlement(.unavailable("away"), failures: 99, age: age) else {
            Issue.record("is not an uncounted retry")
            return
        }
        #expect(pause >= .seconds(longest / 2) && pause <= .seconds(longest * 1.01))
    }

    @Test("Unreachable is free again at once: the gate says when it goes")
    func unreachable() {
        #expect(settlement(.unreachable("away"), failures: 99, age: 3600) == .retry(after: .zero, counted: false, failure: "away"))
    }

    @Test(
        "An answer decides",
        arguments: [
            (204, "delivered"), (202, "delivered"), (400, "refused"), (403, "refused"), (500, "refused"), (302, "refused"), (429, "unavailable"),
            (503, "unavailable"), (504, "unavailable"),
        ])
    func answers(status: Int, expected: String) {
        let outcome = EventSender.outcome(status: status, answer: nil)
        let name =
            switch outcome {
            case .delivered: "delivered"
            case .refused: "refused"
            case .unavailable: "unavailable"
            case .unreachable: "unreachable"
            }
        #expect(name == expected)
    }

    @Test("The receiver's own words are kept for the administrator, cut and without control characters")
    func words() throws {
        let problem = Problem(type: "/problems/x", title: "X", status: 422, detail: "Wrong\nhere " + String(repeating: "x", count: 900))
        let outcome = EventSender.outcome(status: 422, answer: try JSONCoding.encoder().encode(problem))
        guard case .refused(let text) = outcome else {
            Issue.record("is not refused")
            return
        }
        #expect(text.hasPrefix("It answered 422: Wronghere xxx") && text.count < 600)
    }
}
