import Events
import Foundation
import Postgres
import TestSupport
import Testing

@Suite("The outbox")
struct OutboxTests {
    @Test("An event and its deliveries are there with the commit of the change that it tells")
    func committed() async throws {
        try await World.with { world in
            try await world.subscribe("one", "two")
            try await world.add([7])
            let event = try #require(try await world.sending.value("SELECT event::text FROM outbox_event", as: String.self))
            let json = try #require(try JSONSerialization.jsonObject(with: Data(event.utf8)) as? [String: Any])
            #expect(json["specversion"] as? String == "1.0")
            #expect(json["source"] as? String == World.sender.name)
            #expect(json["type"] as? String == Counted.type)
            #expect(json["subject"] as? String == "unit-1")
            #expect((json["data"] as? [String: Any])?["number"] as? Int == 7)
            #expect(try await world.sending.values("SELECT subscriber FROM outbox_delivery ORDER BY 1", as: String.self) == ["one", "two"])
        }
    }

    @Test("A change that is rolled back tells nothing")
    func rolledBack() async throws {
        struct Refused: Error {}
        try await World.with { world in
            try await world.subscribe("one")
            await #expect(throws: Refused.self) {
                try await world.sending.transaction { transaction in
                    try await transaction.execute("INSERT INTO business (subject, number) VALUES ('unit-1', 1)")
                    try await world.outbox.add(type: Counted.type, subject: "unit-1", data: Counted(number: 1), in: transaction)
                    throw Refused()
                }
            }
            #expect(try await world.count("SELECT count(*) FROM business", of: world.sending) == 0)
            #expect(try await world.count("SELECT count(*) FROM outbox_event", of: world.sending) == 0)
            #expect(try await world.open() == 0)
        }
    }

    @Test("Of two changes to one subject the one that commits first has the earlier position, and another subject does not wait")
    func commitOrder() async throws {
        try await World.with { world in
            let (added, addedIn) = AsyncStream<Void>.makeStream()
            let (released, releasedIn) = AsyncStream<Void>.makeStream()
            async let first: Void = world.sending.transaction { transaction in
                try await world.outbox.add(type: Counted.type, subject: "unit-1", data: Counted(number: 1), in: transaction)
                addedIn.yield()
                for await _ in released { break }
            }
            for await _ in added { break }
            async let second: Void = world.add([2])
            try await world.add([3], to: "unit-2")
            try await Task.sleep(for: .milliseconds(200))
            #expect(try await world.count("SELECT count(*) FROM outbox_event", of: world.sending) == 1, "the second waits for the first's commit")
            releasedIn.yield()
            _ = try await (first, second)
            let numbers = try await world.sending.values(
                "SELECT (event->'data'->>'number')::integer FROM outbox_event WHERE subject = 'unit-1' ORDER BY position", as: Int.self)
            #expect(numbers == [1, 2])
        }
    }

    @Test("Many events go in with one statement and keep their order within each subject")
    func many() async throws {
        try await World.with { world in
            try await world.subscribe("one")
            let events = (0..<300).map { (subject: "unit-\($0 % 7)", data: Counted(number: $0)) }
            try await world.sending.transaction { try await world.outbox.add(type: Counted.type, events, in: $0) }
            for unit in 0..<7 {
                let numbers = try await world.sending.values(
                    "SELECT (event->'data'->>'number')::integer FROM outbox_event WHERE subject = \("unit-\(unit)") ORDER BY position", as: Int.self)
                #expect(numbers == Array(stride(from: unit, to: 300, by: 7)))
            }
            #expect(try await world.open() == 300)
        }
    }

    @Test("The service's own login can neither change an event nor take a delivery away")
    func grants() async throws {
        try await World.with { world in
            try await world.subscribe("one")
            try await world.add([1])
            let statements: [SQL] = [
                "UPDATE outbox_event SET subject = 'x'", "DELETE FROM outbox_delivery", "UPDATE outbox_delivery SET subject = 'x'",
                "UPDATE inbox_event SET id = 'x'", "UPDATE inbox_parked SET event = '{}'",
            ]
            for statement in statements {
                await #expect(throws: PostgresError.self) { try await world.sending.execute(statement) }
            }
        }
    }
}
