import ContractsCore
import Events
import Foundation
import Postgres
import ServiceKit
import Synchronization
import TestSupport
import Testing

@Suite("An event that a subscriber keeps refusing")
struct ParkingTests {
    struct Poison: Error {}

    private func parked(_ world: World) async throws -> [ParkedEvents.Item] {
        try await ListParkedEvents(world.sending)(.outgoing, PageRequest(limit: 10, after: nil)).items
    }

    /// Runs with a receiver that fails on the second event of unit-1 until `heal` is called.
    private func withPoison(_ body: @Sendable (World, _ heal: @escaping @Sendable () -> Void) async throws -> Void) async throws {
        let poisonous = Mutex(true)
        try await World.with { world in
            let handler = World.counting(before: { event, _ in
                if event.subject == "unit-1", event.data.number == 2, poisonous.withLock({ $0 }) { throw Poison() }
            })
            try await world.withReceiver([handler]) { service in
                try await world.withRelay(to: service.port) {
                    try await world.add(1...5, to: "unit-1")
                    try await world.add(1...5, to: "unit-2")
                    try await eventually { try await parked(world).count == 1 }
                    try await eventually { try await world.numbers(of: "unit-2") == Array(1...5) }
                    try await body(world) { poisonous.withLock { $0 = false } }
                }
            }
        }
    }

    @Test("is parked after so many failures, holds its own subject and no other, and goes first when it is sent again")
    func sentAgain() async throws {
        try await withPoison { world, heal in
            let item = try #require(try await parked(world).first)
            #expect(item.direction == .outgoing && item.state == .parked && item.peer == World.receiver && item.type == Counted.type)
            #expect(item.subject == "unit-1" && item.attempts == 3 && item.behind == 3)
            #expect(item.reason.hasPrefix("It answered 500"))
            try await Task.sleep(for: .milliseconds(300))
            #expect(try await world.numbers(of: "unit-1") == [1], "what is behind it waits")

            heal()
            let again = try await ResendParkedEvent(EventReceiver(pool: world.sending, handlers: [], logger: world.log.logger()))(item.id, by: .commandLine)
            #expect(again.state == .waiting && again.id == item.id)
            try await eventually { try await world.numbers(of: "unit-1") == Array(1...5) }
            try await eventually { try await world.open() == 0 }
        }
    }

    @Test("is seen in the figures, with the backlog behind it, the lag of the others and the failures")
    func figures() async throws {
        try await withPoison { world, _ in
            for line in [
                #"outbox_parked{subscriber="receiver-service"} 1.0"#, #"outbox_backlog{subscriber="receiver-service"} 3.0"#,
                #"outbox_delivered_total{subscriber="receiver-service"} 6"#, #"outbox_parked_total{subscriber="receiver-service"} 1"#,
                #"outbox_failed_total{subscriber="receiver-service",kind="refused"} 3"#, #"outbox_lag_seconds_count{subscriber="receiver-service"} 6"#,
                #"inbox_received_total{type="test.counted.v1",outcome="applied"} 6"#, "inbox_parked 0.0",
            ] {
                try await eventually("\(line) in \(world.metrics.text())", within: .seconds(5)) { world.metrics.text().contains(line + "\n") }
            }
            #expect(world.log.lines("event parked").count == 1)
        }
    }

    @Test("keeps its place and its id when it is refused again")
    func refusedAgain() async throws {
        try await withPoison { world, _ in
            let item = try #require(try await parked(world).first)
            _ = try await ResendParkedEvent(EventReceiver(pool: world.sending, handlers: [], logger: world.log.logger()))(item.id, by: .commandLine)
            try await eventually { try await parked(world).first.map { $0.id == item.id && $0.attempts == 3 && $0.parkedAt > item.parkedAt } ?? false }
            #expect(try await world.numbers(of: "unit-1") == [1])
        }
    }

    @Test("is given up for a reason that is kept, and those behind it follow")
    func discarded() async throws {
        try await withPoison { world, _ in
            let item = try #require(try await parked(world).first)
            await #expect(throws: ProblemError.self) { try await DiscardParkedEvent(world.sending)(item.id, because: "  ", by: .commandLine) }
            let gone = try await DiscardParkedEvent(world.sending)(item.id, because: "The unit was entered twice.", by: .commandLine)
            #expect(gone.state == .discarded)
            try await eventually { try await world.numbers(of: "unit-1") == [1, 3, 4, 5] }
            let reasons = try await world.sending.values("SELECT settled_reason FROM outbox_delivery WHERE state = 'discarded'", as: String.self)
            #expect(reasons == ["The unit was entered twice."])
            let actions = try await world.sending.values("SELECT action || ' ' || subject FROM audit_entry", as: String.self)
            #expect(actions == ["event.discard parked-event/\(item.id)"])
            let discard = DiscardParkedEvent(world.sending)
            await #expect(performing: { try await discard(item.id, because: "again", by: .commandLine) }, throws: { $0 is any Refusal })
        }
    }
}
