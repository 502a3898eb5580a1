import Events
import Foundation
import Postgres
import ServiceKit
import TestSupport
import Testing

/// More wait than a relay looks at when it claims.
@Suite("A long backlog")
struct RelayBacklogTests {
    private static let many = 1...400

    @Test("of one subject does not hold up the others")
    func oneSubject() async throws {
        try await World.with { world in
            try await world.subscribe(World.receiver)
            try await world.add(Self.many, to: "unit-1")
            try await world.add(1...3, to: "unit-2")
            // It is not the regular look that finds the others.
            var settings = World.quick
            settings.poll = .seconds(600)
            try await world.withReceiver { [settings] service in
                try await world.withRelay(to: service.port, settings) {
                    try await world.add([4], to: "unit-2")
                    try await eventually { try await world.open() == 0 }
                }
            }
            #expect(try await world.numbers(of: "unit-1") == Array(Self.many))
            #expect(try await world.numbers(of: "unit-2") == Array(1...4))
            let last = try await world.applied().lastIndex { $0.subject == "unit-2" }
            #expect(try #require(last) < 200, "the others went beside the first ones of the long one")
        }
    }

    @Test("behind a parked event does not hold up the others")
    func parked() async throws {
        try await World.with { world in
            try await world.subscribe(World.receiver)
            try await world.add(Self.many, to: "unit-1")
            try await world.sending.execute(
                """
                UPDATE outbox_delivery SET state = 'parked', parked_id = gen_random_uuid(), parked_at = now()
                WHERE position = (SELECT min(position) FROM outbox_delivery)
                """
            )
            try await world.add(1...3, to: "unit-2")
            try await world.withReceiver { service in
                try await world.withRelay(to: service.port) {
                    try await eventually { try await world.numbers(of: "unit-2") == Array(1...3) }
                }
            }
            #expect(try await world.numbers(of: "unit-1").isEmpty)
        }
    }
}
