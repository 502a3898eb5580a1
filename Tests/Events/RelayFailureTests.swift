import ContractsCore
import Events
import Foundation
import Logging
import Postgres
import Synchronization
import TestSupport
import Testing

@Suite("A receiver that fails")
struct RelayFailureTests {
    private func failed(_ failure: String, _ world: World) async throws -> Int {
        try await world.count("SELECT count(*) FROM outbox_delivery WHERE last_failure = \(failure)", of: world.sending)
    }

    private func waitingUncounted(_ world: World) async throws -> Int {
        try await world.count("SELECT count(*) FROM outbox_delivery WHERE state = 'waiting' AND attempts = 0", of: world.sending)
    }

    @Test("is waited for while it is away, without counting it against the events, and gets them when it is back")
    func awayAndBack() async throws {
        try await World.with { world in
            let port = try await world.withReceiver { $0.port }
            try await world.withRelay(to: port) {
                try await world.add(1...5)
                try await eventually { try await failed("It cannot be reached.", world) > 0 }
                try await Task.sleep(for: .milliseconds(500))
                #expect(try await waitingUncounted(world) == 5)
                try await world.withReceiver(port: port) { _ in
                    try await eventually { try await world.open() == 0 }
                }
            }
            #expect(try await world.numbers() == Array(1...5))
        }
    }

    @Test("gets the event again, and later events of the subject wait for that")
    func failsTwice() async throws {
        struct Broken: Error {}
        let failures = Mutex(2)
        try await World.with { world in
            let handler = World.counting(before: { event, _ in
                let fails = failures.withLock { left in
                    defer { left -= 1 }
                    return event.data.number == 1 && left > 0
                }
                if fails { throw Broken() }
            })
            try await world.withReceiver([handler]) { service in
                try await world.withRelay(to: service.port) {
                    try await world.add(1...3)
                    try await eventually { try await world.open() == 0 }
                }
            }
            #expect(try await world.numbers() == [1, 2, 3])
            #expect(try await world.sending.values("SELECT attempts FROM outbox_delivery ORDER BY position", as: Int32.self) == [2, 0, 0])
            #expect(world.log.lines.contains { $0.level == .error && $0.metadata["error_type"] == "Broken" }, "the receiver logs its failure")
        }
    }

    @Test("by answering after the sender gave up has applied the event once")
    func tooSlow() async throws {
        let slow = Mutex(true)
        try await World.with { world in
            var settings = World.quick
            settings.requestTimeout = .milliseconds(300)
            settings.maximumFailures = 100
            let handler = World.counting(after: { _, _ in
                let isFirst = slow.withLock { slow in
                    defer { slow = false }
                    return slow
                }
                if isFirst { try await Task.sleep(for: .seconds(1)) }
            })
            try await world.withReceiver([handler]) { [settings] service in
                try await world.withRelay(to: service.port, settings) {
                    try await world.add(1...2)
                    try await eventually { try await world.open() == 0 }
                }
            }
            #expect(try await world.numbers() == [1, 2])
            #expect(try await world.sending.values("SELECT attempts > 0 FROM outbox_delivery ORDER BY position", as: Bool.self) == [true, false])
        }
    }

    @Test("by being unavailable is not counted either: nothing is parked however often it says so")
    func unavailable() async throws {
        let away = Mutex(true)
        try await World.with { world in
            let handler = World.counting(before: { _, _ in
                if away.withLock({ $0 }) { throw PoolError.timedOut }
            })
            try await world.withReceiver([handler]) { service in
                try await world.withRelay(to: service.port) {
                    try await world.add(1...2)
                    try await eventually { try await failed("It answered 503.", world) > 0 }
                    try await Task.sleep(for: .seconds(1))
                    #expect(try await waitingUncounted(world) == 2)
                    away.withLock { $0 = false }
                    try await eventually { try await world.open() == 0 }
                }
            }
            #expect(try await world.numbers() == [1, 2])
        }
    }
}
