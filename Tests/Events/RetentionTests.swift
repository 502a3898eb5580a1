import ContractsCore
import Events
import Foundation
import Postgres
import TestSupport
import Testing

@Suite("The retention of events")
struct RetentionTests {
    @Test("takes what every subscriber has had for long enough, and nothing that waits or is parked or that nobody was ever told")
    func outbox() async throws {
        try await World.with { world in
            try await world.add([0], to: "nobody was subscribed")
            try await world.subscribe("one", "two")
            for subject in ["delivered", "half delivered", "parked", "delivered lately", "discarded"] { try await world.add([1], to: subject) }
            try await world.sending.execute(
                """
                UPDATE outbox_delivery SET state = 'delivered', settled_at = now() - interval '31 days'
                WHERE subject <> 'parked' AND NOT (subject = 'half delivered' AND subscriber = 'two')
                """)
            try await world.sending.execute("UPDATE outbox_delivery SET settled_at = now() WHERE subject = 'delivered lately' AND subscriber = 'one'")
            try await world.sending.execute(
                "UPDATE outbox_delivery SET state = 'parked', parked_id = gen_random_uuid(), parked_at = now() WHERE subject = 'parked'")
            try await world.sending.execute(
                "UPDATE outbox_delivery SET state = 'discarded', settled_by = 'x', settled_reason = 'x' WHERE subject = 'discarded'")
            try await Pool.with(PoolConfiguration(target: world.database.owner(of: "sender")), logger: world.log.logger()) {
                _ = try await $0.execute("UPDATE outbox_event SET added_at = now() - interval '40 days'")
            }

            #expect(try await EventUpkeep(pool: world.sending, retention: EventRetention()).run() == 2)
            let left = try await world.sending.values("SELECT subject FROM outbox_event ORDER BY position", as: String.self)
            #expect(left == ["nobody was subscribed", "half delivered", "parked", "delivered lately"])
            try await world.sending.execute("DELETE FROM outbox_subscriber WHERE name = 'two'")
            #expect(try await EventUpkeep(pool: world.sending, retention: EventRetention()).run() == 1, "what only a former subscriber was not told goes")
        }
    }

    @Test("forgets events in the inbox much later, and not while they are parked")
    func inbox() async throws {
        try await World.with { world in
            try await world.withReceiver { service in
                try await world.post(world.event(1, id: "old"), to: service, expecting: 204)
                try await world.post(world.event(2, id: "parked", type: "unknown"), to: service, expecting: 202)
                try await Pool.with(PoolConfiguration(target: world.database.owner(of: "receiver")), logger: world.log.logger()) {
                    _ = try await $0.execute("UPDATE inbox_event SET received_at = now() - interval '401 days'")
                }
                try await world.post(world.event(3, id: "young"), to: service, expecting: 204)
            }
            #expect(try await EventUpkeep(pool: world.receiving, retention: EventRetention()).run() == 1)
            #expect(try await world.receiving.values("SELECT id FROM inbox_event ORDER BY id", as: String.self) == ["parked", "young"])
        }
    }
}
