import ContractsCore
import Foundation
import HTTPTypes
import NIOCore
import ServiceKit
import Synchronization
import Testing
import TestSupport

@Suite("Calls to another service")
struct ServiceClientTests {
    @Test func `A call is made from the contract and its answer decoded`() async throws {
        try await withService(Specimen.router()) { service in
            let client = service.client(Specimen.name)
            let id = UUID().uuidString.lowercased()
            let got = try await client.send(Specimen.get, path: ["thing": id], token: Specimen.person())
            #expect(got.value == Specimen.Thing(title: id, count: 1) && got.etag == ETag(revision: 7) && got.status == 200)
            let made = try await client.send(Specimen.create, body: Specimen.Thing(title: "Ramp", count: 2), token: Specimen.person())
            #expect(made.value.title == "Ramp" && made.location == "/v1/things/1" && made.status == 201)
            let removed = try await client.send(Specimen.remove, path: ["thing": id], token: Specimen.person())
            #expect(removed.value == NoContent())
            let listed = try await client.send(Specimen.list, query: [("limit", "2")], token: Specimen.person())
            #expect(listed.value.items == [1, 2])
        }
    }

    @Test func `A refusal arrives as the problem that it was`() async throws {
        try await withService(Specimen.router()) { service in
            let client = service.client(Specimen.name)
            let invalid = await #expect(throws: RemoteProblem.self) {
                try await client.send(Specimen.create, body: Specimen.Thing(title: "", count: 2), token: Specimen.person())
            }
            #expect(invalid?.problem.errors?.map(\.pointer) == ["/title"] && invalid?.service == Specimen.name)
            let stale = await #expect(throws: RemoteProblem.self) {
                try await client.send(
                    Specimen.replace, path: ["thing": UUID().uuidString], body: Specimen.Thing(title: "a", count: 2), headers: [.ifMatch: "\"r1\""],
                    token: Specimen.person())
            }
            #expect(stale?.problem.current?.changedBy == "SPOC, Barnet")
        }
    }

    @Test func `A value in the path cannot leave its place`() async throws {
        let router = ServiceRouter(identity: nil, metrics: PrometheusRegistry())
        let echo = Endpoint<NoContent, Specimen.Thing>(.get, "/v1/echo/{word}/end")
        router.on(echo, .anyone) { _, context in .ok(Specimen.Thing(title: try context.path("word", as: String.self) + (context.query("q") ?? ""), count: 0)) }
        try await withService(router) { service in
            for word in ["a/b", "..", "a?b=c#d", "ä 日本 %41", "a+b&c"] {
                let reply = try await service.client("echo").send(echo, path: ["word": word], query: [("q", word)])
                #expect(reply.value.title == word + word)
            }
        }
    }

    @Test func `Request id and trace go along by themselves`() async throws {
        let router = ServiceRouter(identity: nil, metrics: PrometheusRegistry())
        let endpoint = Endpoint<NoContent, [String]>(.get, "/v1/trace")
        router.on(endpoint, .anyone) { _, context in .ok([context.requestID, context.trace.traceID, context.trace.spanID]) }
        try await withService(router) { service in
            let trace = RequestTrace(sampled: true)
            let seen = try await RequestTrace.$current.withValue(trace) { try await service.client("peer").send(endpoint).value }
            #expect(seen[0] == trace.requestID && seen[1] == trace.traceID && seen[2] != trace.spanID)
        }
    }

    @Test func `A peer that is not there is named`() async throws {
        try await withService(Specimen.router()) { service in
            let nobody = ServiceClient(
                service: "qa-service", base: try #require(URL(string: "http://127.0.0.1:1")), http: service.outbound, deadline: .seconds(5))
            let error = await #expect(throws: PeerUnavailable.self) { try await nobody.send(Specimen.list) }
            #expect(error?.service == "qa-service")
        }
    }

    @Test func `A peer that takes too long is given up at the deadline`() async throws {
        let router = ServiceRouter(identity: nil, metrics: PrometheusRegistry())
        let slow = Endpoint<NoContent, NoContent>(.get, "/v1/slow")
        router.on(slow, .anyone) { _, _ in
            try await Task.sleep(for: .seconds(3))
            return .noContent()
        }
        try await withService(router) { service in
            let started = ContinuousClock.now
            await #expect(throws: PeerUnavailable.self) { try await service.client("slow", deadline: .milliseconds(300)).send(slow) }
            #expect(.now - started < .seconds(2))
        }
    }

    @Test func `An answer outside the contract is told apart from a refusal`() async throws {
        let router = ServiceRouter(identity: nil, metrics: PrometheusRegistry())
        router.on(Endpoint<NoContent, [Int]>(.get, "/v1/things"), .anyone) { _, _ in .ok([1]) }
        try await withService(router) { service in
            let error = await #expect(throws: UnexpectedAnswer.self) { try await service.client("odd").send(Specimen.list) }
            #expect(error?.status == 200)
        }
    }
}
