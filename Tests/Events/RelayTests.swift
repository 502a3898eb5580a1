import ContractsCore
import Events
import Foundation
import Postgres
import ServiceKit
import Synchronization
import TestSupport
import Testing

@Suite("The relay")
struct RelayTests {
    @Test("delivers every event once, each subject's in order")
    func delivers() async throws {
        try await World.with { world in
            try await world.withReceiver { service in
                try await world.withRelay(to: service.port) {
                    try await world.add(1...20, to: "unit-1")
                    try await world.add(1...20, to: "unit-2")
                    try await eventually { try await world.applied().count == 40 }
                    try await eventually { try await world.open() == 0 }
                }
            }
            #expect(try await world.numbers(of: "unit-1") == Array(1...20))
            #expect(try await world.numbers(of: "unit-2") == Array(1...20))
        }
    }

    @Test("is woken by the commit, long before it would look by itself")
    func woken() async throws {
        try await World.with { world in
            var settings = World.quick
            settings.poll = .seconds(600)
            try await world.withReceiver { [settings] service in
                try await world.withRelay(to: service.port, settings) {
                    try await world.add([1])
                    try await eventually { try await world.numbers() == [1] }
                    try await world.add([2, 3])
                    try await eventually { try await world.numbers() == [1, 2, 3] }
                }
            }
        }
    }

    @Test("carries the trace of the request that made the change on to the receiver")
    func trace() async throws {
        try await World.with { world in
            let trace = RequestTrace()
            try await world.withReceiver { service in
                try await world.withRelay(to: service.port) {
                    try await RequestTrace.$current.withValue(trace) { try await world.add([1]) }
                    try await eventually { try await world.open() == 0 }
                }
            }
            #expect(world.log.lines("request").contains { $0.metadata["route"] == "/v1/events" && $0.metadata["trace_id"] == trace.traceID })
        }
    }

    @Test("Two at once send nothing out of order and lose nothing, while events are added by several at a time")
    func twoRelays() async throws {
        try await World.with { world in
            try await world.withReceiver { service in
                try await world.withRelay(to: service.port) {
                    try await world.withRelay(to: service.port) {
                        try await withThrowingTaskGroup(of: Void.self) { group in
                            for unit in 0..<4 { group.addTask { try await world.add(1...40, to: "unit-\(unit)") } }
                            try await group.waitForAll()
                        }
                        try await eventually { try await world.open() == 0 }
                    }
                }
            }
            for unit in 0..<4 { #expect(try await world.numbers(of: "unit-\(unit)") == Array(1...40)) }
            let requests = world.log.lines("request").filter { $0.metadata["route"] == "/v1/events" }
            #expect(requests.count == 160, "each event was sent by one of them alone")
        }
    }

    @Test("On shutdown the request under way ends and is settled, and nothing more is begun")
    func shutdown() async throws {
        let begun = Mutex(0)
        try await World.with { world in
            let handler = World.counting(before: { _, _ in
                begun.withLock { $0 += 1 }
                try await Task.sleep(for: .milliseconds(500))
            })
            try await world.withReceiver([handler]) { service in
                try await world.withRelay(to: service.port) {
                    try await world.add(1...3)
                    try await eventually { begun.withLock { $0 } == 1 }
                }
                #expect(try await world.numbers() == [1])
                let states = try await world.sending.values("SELECT state FROM outbox_delivery ORDER BY position", as: String.self)
                #expect(states == ["delivered", "waiting", "waiting"])
                let claimed = try await world.count("SELECT count(*) FROM outbox_delivery WHERE claimed_by IS NOT NULL", of: world.sending)
                #expect(claimed == 0)
            }
        }
    }

    @Test("An event whose relay died is sent by another when the lease runs out, and known by the inbox")
    func leaseRunsOut() async throws {
        try await World.with { world in
            try await world.subscribe(World.receiver)
            try await world.add(1...2)
            try await world.sending.execute(
                """
                UPDATE outbox_delivery SET claimed_by = gen_random_uuid(), due_at = now() + interval '1 second'
                WHERE position = (SELECT min(position) FROM outbox_delivery)
                """)
            try await world.withReceiver { service in
                let statement: SQL = "SELECT event FROM outbox_event ORDER BY position LIMIT 1"
                let first = try await world.sending.value(statement, as: JSONB<CloudEvent<Counted>>.self)
                try await world.post(try #require(first).value, to: service, expecting: 204)
                try await world.withRelay(to: service.port) {
                    try await Task.sleep(for: .milliseconds(400))
                    #expect(try await world.numbers() == [1], "the second waits while the first is leased")
                    try await eventually { try await world.open() == 0 }
                }
            }
            #expect(try await world.numbers() == [1, 2])
        }
    }
}
