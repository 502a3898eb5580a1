import ContractsCore
import Events
import Foundation
import Identity
import Postgres
import ServiceKit
import TestSupport
import Testing

@Suite("The addresses of parked events")
struct ParkedEventsRouteTests {
    @Test("are for administrators alone", arguments: Role.allCases)
    func roles(role: Role) async throws {
        try await World.with { world in
            try await world.withReceiver { service in
                let token = try await World.people.token(role, for: World.receiver)
                let id = ParkedEventID.new()
                let isAdministrator = role == .administrator
                #expect(try await service.get("/v1/parked-events", token: token).status == (isAdministrator ? 200 : 403))
                #expect(try await service.post("/v1/parked-events/\(id)/resend", "", token: token).status == (isAdministrator ? 404 : 403))
                let body = #"{"reason":"It was sent by mistake."}"#
                #expect(try await service.post("/v1/parked-events/\(id)/discard", body, token: token).status == (isAdministrator ? 404 : 403))
            }
        }
    }

    @Test("are closed without a token and to services")
    func noPerson() async throws {
        try await World.with { world in
            try await world.withReceiver { service in
                #expect(try await service.get("/v1/parked-events").status == 401)
                let token = try await World.sender.serviceToken(World.sender.name, for: World.receiver)
                #expect(try await service.get("/v1/parked-events", token: token).status == 403)
            }
        }
    }

    @Test("list both directions page by page, the longest parked first, and either alone")
    func paging() async throws {
        try await World.with { world in
            try await world.withReceiver { service in
                let token = try await world.administrator()
                for number in 1...5 { try await world.post(world.event(number, id: "in-\(number)", type: "unknown"), to: service, expecting: 202) }
                try await world.receiving.execute("INSERT INTO outbox_subscriber (name) VALUES ('qa-service')")
                try await world.receiving.transaction { try await Outbox(source: "receiver").add(type: "t", subject: "s", data: Counted(number: 1), in: $0) }
                let id = ParkedEventID.new()
                try await world.receiving.execute(
                    "UPDATE outbox_delivery SET state = 'parked', parked_id = \(id), parked_at = now(), attempts = 12, last_failure = 'It answered 500.'")

                var seen: [ParkedEvents.Item] = []
                var cursor: String?
                repeat {
                    let target = "/v1/parked-events?limit=2" + (cursor.map { "&cursor=\($0)" } ?? "")
                    let page: Page<ParkedEvents.Item> = try await service.get(target, token: token).json()
                    #expect(page.items.count == 2)
                    seen += page.items
                    cursor = page.next
                } while cursor != nil
                #expect(seen.map(\.event).prefix(5) == ["in-1", "in-2", "in-3", "in-4", "in-5"])
                #expect(seen.count == 6 && seen.last?.id == id && seen.last?.direction == .outgoing && seen.last?.peer == "qa-service")

                let incoming: Page<ParkedEvents.Item> = try await service.get("/v1/parked-events?direction=incoming", token: token).json()
                #expect(incoming.items.count == 5 && incoming.next == nil)
                let outgoing: Page<ParkedEvents.Item> = try await service.get("/v1/parked-events?direction=outgoing", token: token).json()
                #expect(outgoing.items.map(\.id) == [id])
                for query in ["direction=sideways", "limit=0", "limit=201", "cursor=x"] {
                    #expect(try await service.get("/v1/parked-events?\(query)", token: token).status == 422, "\(query)")
                }
            }
        }
    }

    @Test("do a repeated request once and answer it alike", arguments: ["resend", "discard"])
    func repeated(action: String) async throws {
        try await World.with { world in
            try await world.withReceiver([]) { try await world.post(world.event(1), to: $0, expecting: 202) }
            try await world.withReceiver { service in
                let token = try await world.administrator()
                let page: Page<ParkedEvents.Item> = try await service.get("/v1/parked-events", token: token).json()
                let path = "/v1/parked-events/\(page.items[0].id)/\(action)"
                let first = try await service.post(path, #"{"reason":"Nobody needs it."}"#, token: token, headers: ["Idempotency-Key": "one"])
                let second = try await service.post(path, #"{"reason":"Nobody needs it."}"#, token: token, headers: ["Idempotency-Key": "one"])
                #expect(first.status == 200 && second.status == 200 && first.body == second.body)
            }
            #expect(try await world.count("SELECT count(*) FROM audit_entry", of: world.receiving) == 1)
        }
    }

    @Test("discard with a reason, which is kept with the name of who gave it, and audited")
    func discard() async throws {
        try await World.with { world in
            try await world.withReceiver { service in
                let token = try await world.administrator()
                try await world.post(world.event(1, type: "unknown"), to: service, expecting: 202)
                let page: Page<ParkedEvents.Item> = try await service.get("/v1/parked-events", token: token).json()
                let path = "/v1/parked-events/\(page.items[0].id)/discard"
                #expect(try await service.post(path, #"{"reason":" "}"#, token: token).status == 422)
                #expect(try await service.post(path, #"{"reason":"Nobody needs it."}"#, token: token).json(ParkedEvents.Item.self).state == .discarded)
                #expect(try await service.post(path, #"{"reason":"Nobody needs it."}"#, token: token).status == 409)
            }
            let kept = try await world.receiving.values(
                "SELECT settled_reason || ' ' || settled_by FROM inbox_parked WHERE state = 'discarded'", as: String.self)
            #expect(kept == ["Nobody needs it. test-portal administrator-all"])
            #expect(try await world.receiving.values("SELECT action FROM audit_entry", as: String.self) == ["event.discard"])
        }
    }
}
