import Events
import Foundation
import Postgres
import TestSupport
import Testing

@Suite("Subscribers")
struct SubscriberTests {
    @Test("The setting lists names and addresses, and may be empty")
    func list() throws {
        #expect(try Subscriber.list("").isEmpty)
        #expect(try Subscriber.list(" , ").isEmpty)
        let list = try Subscriber.list("qa-service|http://127.0.0.1:8082/v1/events, action-plan-service|https://plans.example/v1/events")
        #expect(list.map(\.name) == ["qa-service", "action-plan-service"])
        #expect(list.map(\.url.absoluteString) == ["http://127.0.0.1:8082/v1/events", "https://plans.example/v1/events"])
    }

    @Test("A wrong entry is named", arguments: ["qa-service", "qa-service|ftp://x/y", "|http://x/y", "qa|http://x/y,qa|http://x/z", "qa|"])
    func wrong(text: String) {
        #expect(throws: SubscriberError.self) { try Subscriber.list(text) }
    }

    @Test("One that is new is told what the outbox still holds; one that is gone is told no more; others go on")
    func newAndGone() async throws {
        try await World.with { world in
            try await world.add(1...3)
            #expect(try await world.open() == 0, "nobody is subscribed yet")
            try await world.withReceiver { service in
                try await world.withRelay(to: service.port) {
                    try await eventually { try await world.numbers() == [1, 2, 3] }
                    try await world.add([4])
                    try await eventually { try await world.numbers() == [1, 2, 3, 4] }
                    try await eventually { try await world.open() == 0 }
                }
                try await world.withRelay(to: []) { try await Task.sleep(for: .milliseconds(300)) }
                try await world.add([5])
                #expect(try await world.open() == 0)
                #expect(try await world.numbers() == [1, 2, 3, 4])
            }
        }
    }

    @Test("One that refuses delays no other")
    func independent() async throws {
        try await World.with { world in
            try await world.withReceiver { service in
                let subscribers = [world.subscriber(at: service.port), world.subscriber(at: service.port, "of-another-name")]
                try await world.withRelay(to: subscribers) {
                    try await world.add(1...5)
                    try await eventually { try await world.numbers() == Array(1...5) }
                    let parked: (String) async throws -> Int = { name in
                        try await world.count("SELECT count(*) FROM outbox_delivery WHERE subscriber = \(name) AND state = 'parked'", of: world.sending)
                    }
                    try await eventually { try await parked("of-another-name") == 1 }
                    #expect(try await parked(World.receiver) == 0)
                }
            }
        }
    }
}
