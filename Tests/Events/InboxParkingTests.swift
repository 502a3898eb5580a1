import ContractsCore
import Events
import Foundation
import Postgres
import ServiceKit
import Synchronization
import TestSupport
import Testing

@Suite("An event that cannot be applied")
struct InboxParkingTests {
    struct Refused: Refusal {
        var problem: ProblemError { .conflict("superseded", "The submission was superseded by a later one.") }
    }

    private func parked(_ world: World) async throws -> [ParkedEvents.Item] {
        try await ListParkedEvents(world.receiving)(nil, PageRequest(limit: 10, after: nil)).items
    }

    @Test("of a type or version that is not known is parked whole, answered 202, and does not hold up the next")
    func unknownType() async throws {
        try await World.with { world in
            try await world.withReceiver { service in
                let event = world.event(1, type: "test.counted.v2")
                try await world.post(event, to: service, expecting: 202)
                try await world.post(event, to: service, expecting: 204, "a duplicate is not parked twice")
                try await world.post(world.event(2), to: service, expecting: 204)
                let item = try #require(try await parked(world).first)
                #expect(item.direction == .incoming && item.peer == World.sender.name && item.event == event.id && item.attempts == 1 && item.behind == 0)
                #expect(item.reason == "This service knows no event of type test.counted.v2.")
            }
            #expect(try await world.numbers() == [2])
            let kept = try await world.receiving.value("SELECT event FROM inbox_parked", as: JSONB<CloudEvent<Counted>>.self)
            #expect(kept?.value.data == Counted(number: 1))
        }
    }

    @Test("of the wrong shape is parked with the place, and without its values")
    func wrongShape() async throws {
        try await World.with { world in
            try await world.withReceiver { service in
                let event = CloudEvent(id: "1", source: World.sender.name, type: Counted.type, subject: "unit-1", time: Date(), data: ["number": "secret"])
                try await world.post(event, to: service, expecting: 202)
            }
            #expect(try await parked(world).map(\.reason) == ["The event's data does not have the shape of test.counted.v1, at /number."])
        }
    }

    @Test("because its handler refuses is parked, and what the handler had written is undone", arguments: [true, false])
    func refused(bySlice: Bool) async throws {
        try await World.with { world in
            let handler = World.counting(after: { _, _ in
                if bySlice { throw Refused() }
                throw EventUnprocessable("The submission is not known.")
            })
            try await world.withReceiver([handler]) { service in
                try await world.post(world.event(1), to: service, expecting: 202)
            }
            #expect(try await world.numbers() == [])
            #expect(try await parked(world).map(\.reason) == [bySlice ? "The submission was superseded by a later one." : "The submission is not known."])
        }
    }

    @Test("is applied when it is sent again and can be, once; until then it stays with the newer reason")
    func appliedAfterAll() async throws {
        let known = Mutex(false)
        try await World.with { world in
            let handler = World.counting(before: { _, _ in
                if !known.withLock({ $0 }) { throw EventUnprocessable("The submission is not known.") }
            })
            try await world.withReceiver([handler]) { service in
                let token = try await world.administrator()
                try await world.post(world.event(1), to: service, expecting: 202)
                let item = try #require(try await parked(world).first)
                let id = item.id
                let refused = try await service.post("/v1/parked-events/\(id)/resend", "", token: token)
                #expect(refused.status == 409)
                #expect(try refused.problem.type == "/problems/event-still-unprocessable")
                #expect(try await parked(world).map(\.attempts) == [2])

                known.withLock { $0 = true }
                let applied = try await service.post("/v1/parked-events/\(id)/resend", "", token: token)
                #expect(applied.status == 200)
                #expect(try applied.json(ParkedEvents.Item.self).state == .applied)
                #expect(try await world.numbers() == [1])
                let again = try await service.post("/v1/parked-events/\(id)/resend", "", token: token)
                #expect(try again.problem.type == "/problems/event-not-parked")
            }
            #expect(try await world.numbers() == [1])
            #expect(try await parked(world).isEmpty)
            #expect(try await world.receiving.values("SELECT action FROM audit_entry", as: String.self) == ["event.resend"])
            #expect(try await AuditTrail.verify(world.receiving, expecting: nil).isIntact)
        }
    }
}
