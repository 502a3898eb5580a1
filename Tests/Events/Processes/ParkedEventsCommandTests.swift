import ContractsCore
import Events
import Foundation
import Postgres
import ServiceKit
import TestSupport
import Testing

@Suite("The command for parked events", .timeLimit(.minutes(8)))
struct ParkedEventsCommandTests {
    private func parked(_ world: World) async throws -> [ParkedEvents.Item] {
        try await ListParkedEvents(world.receiving)(nil, PageRequest(limit: 10, after: nil)).items
    }

    @Test("lists, applies again what can be by now, and gives up the rest for a reason")
    func command() async throws {
        try await ProbePair.with { world, pair in
            try await world.withReceiver([]) { service in
                try await world.post(world.event(1, type: "probe.counted.v1"), to: service, expecting: 202)
                try await world.post(world.event(2, type: "probe.unknown.v1"), to: service, expecting: 202)
            }
            let items = try await parked(world)
            let list = try await pair.parkedEvents("list")
            #expect(list.status == 0)
            #expect(items.count == 2 && items.allSatisfy { list.output.contains("\($0.id)") })
            #expect(list.output.contains("from sender-service  probe.unknown.v1  unit-1  attempts 1  behind 0  This service knows no event of type"))

            let resend = try await pair.parkedEvents("resend", "--all", "--peer", "sender-service")
            #expect(resend.status == 1)
            #expect(resend.output.contains("\(items[0].id) applied"))
            #expect(resend.output.contains("\(items[1].id) The event still cannot be applied and stays parked."))
            #expect(try await world.numbers() == [1])

            let discard = try await pair.parkedEvents("discard", "\(items[1].id)", "--reason", "Nobody needs it.")
            #expect(discard.status == 0 && discard.output.contains("discarded"))
            #expect(try await parked(world).isEmpty)
            let audit = try await world.receiving.values("SELECT action || ' ' || actor FROM audit_entry ORDER BY seq", as: String.self)
            #expect(audit == ["event.resend command line", "event.discard command line"])
        }
    }

    @Test(
        "says what is wrong with its arguments",
        arguments: [["resend"], ["resend", "--all", "x"], ["resend", "x"], ["resend", "--peer", "x"], ["discard", "x", "--reason", "y"], ["discard"]])
    func misuse(arguments: [String]) async throws {
        let process = try ProbeProcess(["parked-events"] + arguments, environment: ["DATABASE_URL": ""])
        #expect(try await process.ended().status == 64)
    }
}
