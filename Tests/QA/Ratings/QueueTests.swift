import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Testing
import TestSupport

@testable import QAService

@Suite struct QueueTests {
    @Test func `the SPOC sees what waits locally, the adviser what waits corporately, oldest first`() async throws {
        try await withQA { world in
            let first = try await world.submit("2B", "1B")
            _ = try await world.submit("3B")
            _ = try await world.submit("1B", in: "GD")
            let spoc = try await world.token(.spoc, "YE", subject: "spoc")
            let adviser = try await world.token(.adviser, "YE", "GD", subject: "adviser")
            let queue = try await world.read("/v1/queue", Page<QAAPI.QueueItem>.self, as: spoc).items
            #expect(queue.map(\.indicator.code) == ["1B", "2B", "3B"])
            #expect(queue.allSatisfy { $0.stage == .local && $0.state == .new && $0.revisions == 1 && $0.bar == nil })
            #expect(try await world.read("/v1/queue", Page<QAAPI.QueueItem>.self, as: adviser).items.isEmpty)

            _ = try await world.rateLocally("2B", first, step: 3)
            let corporate = try await world.read("/v1/queue", Page<QAAPI.QueueItem>.self, as: adviser).items
            #expect(corporate.map(\.indicator.code) == ["2B"])
            #expect(corporate.map(\.local?.step) == [3])
            #expect(corporate.map(\.unit.name) == ["Enfield"])
            let counts = try await world.read("/v1/queue/counts", QAAPI.QueueCounts.self, as: adviser)
            #expect((counts.local, counts.corporate) == (0, 1))
            #expect(counts.units.map(\.unit.code) == ["YE"])
            #expect(try await world.read("/v1/queue/counts", QAAPI.QueueCounts.self, as: spoc).local == 2)
        }
    }

    @Test func `it goes on where the page ended, and filters`() async throws {
        try await withQA { world in
            _ = try await world.submit("1B", "2B", "3B", in: "YE")
            _ = try await world.submit("1B", "2B", in: "GD")
            let token = try await world.token(.spoc, "YE", "GD")
            var codes: [String] = []
            var target = "/v1/queue?limit=2"
            while true {
                let page = try await world.read(target, Page<QAAPI.QueueItem>.self, as: token)
                codes += page.items.map { "\($0.unit.code) \($0.indicator.code)" }
                guard let next = page.next else { break }
                target = "/v1/queue?limit=2&cursor=\(next)"
            }
            #expect(codes == ["YE 1B", "YE 2B", "YE 3B", "GD 1B", "GD 2B"])
            let own = try await world.read("/v1/queue?unit=\(world.unit("GD"))&stage=local&state=new", Page<QAAPI.QueueItem>.self, as: token)
            #expect(own.items.count == 2)
            #expect(try await world.read("/v1/queue?state=answered", Page<QAAPI.QueueItem>.self, as: token).items.isEmpty)
            #expect(try await world.read("/v1/queue?changed=true", Page<QAAPI.QueueItem>.self, as: token).items.isEmpty)
            for wrong in ["limit=0", "limit=101", "cursor=x", "state=odd", "unit=odd", "stage=both"] {
                #expect(try await world.get("/v1/queue?\(wrong)", as: token).status == 422, "\(wrong)")
            }
        }
    }

    @Test func `it says how an entry came to wait, that its evidence changed, and who may not judge it`() async throws {
        try await withQA { world in
            let item = QAWorld.Item()
            let first = try await world.submit("1B", items: [item])
            _ = try await world.rateLocally("1B", first, step: nil, return: ["How many?"])
            world.clock.advance(seconds: 1)
            _ = try await world.submit("1B", items: [item])
            world.clock.advance(seconds: 1)
            try await world.told(world.entryChanged("1B", in: "YE", evidence: item.id, revision: 2))
            let writer = try await world.read("/v1/queue", Page<QAAPI.QueueItem>.self, as: world.token(.spoc, "YE", subject: "contributor")).items
            #expect(writer.map(\.state) == [.answered])
            #expect(writer.map(\.changed) == [true])
            #expect(writer.map(\.bar) == [.wroteEvidence])
            #expect(try await world.read("/v1/queue?changed=true&state=answered", Page<QAAPI.QueueItem>.self, as: world.token(.spoc, "YE")).items.count == 1)
        }
    }

    @Test func `what does not apply any more waits for nobody`() async throws {
        try await withQA { world in
            _ = try await world.submit("1B", "2B")
            try await world.told(world.applicability("1B", in: "YE", applies: false))
            let token = try await world.token(.spoc, "YE")
            #expect(try await world.read("/v1/queue", Page<QAAPI.QueueItem>.self, as: token).items.map(\.indicator.code) == ["2B"])
        }
    }
}
