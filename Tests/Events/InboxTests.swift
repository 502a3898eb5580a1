import ContractsCore
import Events
import Foundation
import Identity
import Postgres
import ServiceKit
import TestSupport
import Testing

@Suite("The inbox")
struct InboxTests {
    private static func envelope(
        specversion: String = "1.0", id: String = "1", type: String = "t", time: String = "2011-11-03T09:30:00Z", data: String = "{}"
    ) -> String {
        """
        {"specversion":"\(specversion)","id":"\(id)","source":"sender-service","type":"\(type)","subject":"s","time":"\(time)",\
        "datacontenttype":"application/json","data":\(data)}
        """
    }

    @Test("An event is applied once, however often it comes")
    func duplicates() async throws {
        try await World.with { world in
            try await world.withReceiver { service in
                let event = world.event(1)
                for _ in 0..<3 { try await world.post(event, to: service, expecting: 204) }
            }
            #expect(try await world.numbers() == [1])
        }
    }

    @Test("Duplicates that come at the same moment are applied once")
    func atOnce() async throws {
        try await World.with { world in
            let handler = World.counting(after: { _, _ in try await Task.sleep(for: .milliseconds(200)) })
            try await world.withReceiver([handler]) { service in
                let event = world.event(1)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<5 { group.addTask { try await world.post(event, to: service, expecting: 204) } }
                    try await group.waitForAll()
                }
            }
            #expect(try await world.numbers() == [1])
        }
    }

    @Test("A duplicate of an event whose first attempt failed is applied")
    func afterFailure() async throws {
        struct Broken: Error {}
        try await World.with { world in
            let event = world.event(1)
            let broken = World.counting(after: { _, _ in throw Broken() })
            try await world.withReceiver([broken]) { try await world.post(event, to: $0, expecting: 500) }
            #expect(try await world.numbers() == [])
            try await world.withReceiver { try await world.post(event, to: $0, expecting: 204) }
            #expect(try await world.numbers() == [1])
        }
    }

    @Test("The same id from another source is another event")
    func otherSource() async throws {
        try await World.with { world in
            try await world.withReceiver { service in
                let other = TestIssuer.services
                try await world.post(world.event(1, id: "same"), to: service, expecting: 204)
                try await world.post(world.event(2, id: "same", source: other.name), to: service, as: other, expecting: 204)
            }
            #expect(try await world.numbers() == [1, 2])
        }
    }

    @Test("Only the service itself may send its events")
    func whoSends() async throws {
        try await World.with { world in
            try await world.withReceiver { service in
                let body = String(decoding: try JSONCoding.encoder().encode(world.event(1)), as: UTF8.self)
                try await world.post(world.event(1), to: service, as: .services, expecting: 403, "a foreign source")
                #expect(try await service.post("/v1/events", body, token: world.administrator()).status == 403, "a person")
                #expect(try await service.post("/v1/events", body).status == 401)
                let elsewhere = try await World.sender.serviceToken(World.sender.name, for: "another-service")
                #expect(try await service.post("/v1/events", body, token: elsewhere).status == 401)
            }
            #expect(try await world.applied().isEmpty)
            #expect(try await world.count("SELECT count(*) FROM inbox_event", of: world.receiving) == 0)
        }
    }

    @Test(
        "What is not a CloudEvent is refused, and nothing is stored",
        arguments: [
            ("{", 400),
            (#"{"id":"1"}"#, 422),
            (InboxTests.envelope(specversion: "0.3"), 422),
            (InboxTests.envelope(id: ""), 422),
            (InboxTests.envelope(time: "yesterday"), 422),
            (InboxTests.envelope(data: #"["a\u0000b"]"#), 422),
            (InboxTests.envelope(type: String(repeating: "t", count: 201)), 422),
        ])
    func malformed(body: String, status: Int) async throws {
        try await World.with { world in
            try await world.withReceiver { service in
                let token = try await World.sender.serviceToken(World.sender.name, for: World.receiver)
                #expect(try await service.post("/v1/events", body, token: token).status == status)
            }
            #expect(try await world.count("SELECT count(*) FROM inbox_event", of: world.receiving) == 0)
            #expect(try await world.count("SELECT count(*) FROM inbox_parked", of: world.receiving) == 0)
        }
    }

    @Test("A database that is busy or away is a 503, and the event may come again")
    func transient() async throws {
        try await World.with { world in
            let event = world.event(1)
            for error in [PostgresError(sqlState: .connectionFailure, summary: "gone"), PostgresError(sqlState: .lockNotAvailable, summary: "locked")] {
                let handler = World.counting(before: { _, _ in throw error })
                try await world.withReceiver([handler]) { try await world.post(event, to: $0, expecting: 503) }
            }
            try await world.withReceiver { try await world.post(event, to: $0, expecting: 204) }
            #expect(try await world.numbers() == [1])
        }
    }

    @Test("A statement that takes too long is a fault, which the sender counts")
    func tooLong() async throws {
        try await World.with { world in
            let handler = World.counting(before: { _, _ in throw PostgresError(sqlState: .queryCancelled, summary: "too long") })
            try await world.withReceiver([handler]) { try await world.post(world.event(1), to: $0, expecting: 500) }
        }
    }

    @Test("A type that is told to be ignored is taken and leaves nothing")
    func ignored() async throws {
        try await World.with { world in
            try await world.withReceiver([.ignoring("test.other.v1")]) { service in
                try await world.post(world.event(1, type: "test.other.v1"), to: service, expecting: 204)
            }
            #expect(try await world.count("SELECT count(*) FROM inbox_parked", of: world.receiving) == 0)
        }
    }
}
