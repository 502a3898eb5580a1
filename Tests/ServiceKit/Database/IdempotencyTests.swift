import ContractsCore
import Foundation
import Identity
import Postgres
import ServiceKit
import Testing
import TestSupport

@Suite("Doing a POST once")
struct IdempotencyTests {
    private func router(_ pool: Pool, pause: Duration = .zero) -> ServiceRouter {
        let router = ServiceRouter(identity: TestIssuer.verifier(audience: Specimen.name), metrics: PrometheusRegistry())
        router.on(Specimen.create, .person) { thing, context in
            try await pool.transaction { tx in
                try await Idempotency.perform(context, in: tx) {
                    if thing.count == 13 { throw ProblemError.conflict("unlucky", "Not this one.") }
                    let id = UUID()
                    try await tx.execute("INSERT INTO thing (id, title) VALUES (\(id), \(thing.title))")
                    try await Task.sleep(for: pause)
                    return .created(Specimen.Thing(title: id.uuidString, count: thing.count), at: "/v1/things/\(id)", etag: ETag(revision: 1))
                }
            }
        }
        return router
    }

    private func things(_ pool: Pool) async throws -> Int {
        try await pool.value("SELECT count(*) FROM thing", as: Int.self) ?? 0
    }

    private let body = #"{"title":"Ramp","count":1}"#

    @Test func `The same request again gets the same answer, byte for byte, and happens once`() async throws {
        try await SpecimenDatabase.withPool { pool in
            try await withService(router(pool)) { service in
                let token = try await Specimen.person()
                let first = try await service.post("/v1/things", body, token: token, headers: ["Idempotency-Key": "k-1"])
                let second = try await service.post("/v1/things", body, token: token, headers: ["Idempotency-Key": "k-1"])
                #expect(first.status == 201 && second.status == 201)
                #expect(first.body == second.body)
                #expect(first.headers["location"] == second.headers["location"] && second.headers["etag"] == "\"r1\"")
                #expect(first.headers["idempotency-replayed"] == nil && second.headers["idempotency-replayed"] == "true")
            }
            #expect(try await things(pool) == 1)
        }
    }

    @Test func `Without a key every request happens`() async throws {
        try await SpecimenDatabase.withPool { pool in
            try await withService(router(pool)) { service in
                let token = try await Specimen.person()
                for _ in 1...2 { #expect(try await service.post("/v1/things", body, token: token).status == 201) }
            }
            #expect(try await things(pool) == 2)
        }
    }

    @Test func `The same key with another body is refused, and nothing is stored`() async throws {
        try await SpecimenDatabase.withPool { pool in
            try await withService(router(pool)) { service in
                let token = try await Specimen.person()
                _ = try await service.post("/v1/things", body, token: token, headers: ["Idempotency-Key": "k-1"])
                let other = try await service.post("/v1/things", #"{"title":"Other","count":1}"#, token: token, headers: ["Idempotency-Key": "k-1"])
                #expect(other.status == 422)
                #expect(try other.problem.type == "/problems/idempotency-key-reused")
            }
            #expect(try await things(pool) == 1)
        }
    }

    @Test func `Keys of different people do not meet`() async throws {
        try await SpecimenDatabase.withPool { pool in
            try await withService(router(pool)) { service in
                for subject in ["a", "b"] {
                    let token = try await TestIssuer.people.token(.spoc, subject: subject, for: Specimen.name)
                    #expect(
                        try await service.post("/v1/things", body, token: token, headers: ["Idempotency-Key": "k-1"]).headers["idempotency-replayed"] == nil)
                }
            }
            #expect(try await things(pool) == 2)
        }
    }

    @Test func `Ten at once with one key happen once, and all get the one answer`() async throws {
        try await SpecimenDatabase.withPool { pool in
            let bodies = try await withService(router(pool, pause: .milliseconds(200))) { service in
                let token = try await Specimen.person()
                return try await withThrowingTaskGroup(of: Data.self) { group in
                    for _ in 1...10 {
                        group.addTask { try await service.post("/v1/things", body, token: token, headers: ["Idempotency-Key": "k-1"]).body }
                    }
                    return try await group.reduce(into: Set<Data>()) { $0.insert($1) }
                }
            }
            #expect(bodies.count == 1)
            #expect(try await things(pool) == 1)
        }
    }

    @Test func `A second request that would wait too long is told to come again`() async throws {
        try await SpecimenDatabase.withPool {
            $0.session.lockTimeout = .milliseconds(200)
        } _: { pool in
            try await withService(router(pool, pause: .seconds(2))) { service in
                let token = try await Specimen.person()
                async let first = service.post("/v1/things", body, token: token, headers: ["Idempotency-Key": "k-1"])
                try await Task.sleep(for: .milliseconds(500))
                let second = try await service.post("/v1/things", body, token: token, headers: ["Idempotency-Key": "k-1"])
                #expect(second.status == 409)
                #expect(try second.problem.type == "/problems/idempotency-key-in-use")
                #expect(try await first.status == 201)
            }
        }
    }

    @Test func `A refused request leaves its key free`() async throws {
        try await SpecimenDatabase.withPool { pool in
            try await withService(router(pool)) { service in
                let token = try await Specimen.person()
                let refused = try await service.post("/v1/things", #"{"title":"Ramp","count":13}"#, token: token, headers: ["Idempotency-Key": "k-1"])
                #expect(try refused.problem.type == "/problems/unlucky")
                let retried = try await service.post("/v1/things", body, token: token, headers: ["Idempotency-Key": "k-1"])
                #expect(retried.status == 201)
            }
        }
    }

    @Test(arguments: [" ", "tab\there", String(repeating: "k", count: 201)])
    func `A key that is no key is a 400`(key: String) async throws {
        try await SpecimenDatabase.withPool { pool in
            try await withService(router(pool)) { service in
                let answer = try await service.post("/v1/things", body, token: Specimen.person(), headers: ["Idempotency-Key": key])
                #expect(answer.status == 400)
            }
        }
    }

    @Test func `Old keys are swept, new ones kept`() async throws {
        try await SpecimenDatabase.withPool { pool in
            let hash = Data(repeating: 1, count: 32)
            for (key, age) in [("old", -8.0), ("new", -6.0)] {
                try await pool.execute(
                    "INSERT INTO idempotency_key (owner, key, request_hash, created_at) VALUES ('o', \(key), \(hash), \(Date(timeIntervalSinceNow: age * 86400)))"
                )
            }
            #expect(try await IdempotencySweep.sweep(pool, before: Date(timeIntervalSinceNow: -7 * 86400)) == 1)
            #expect(try await pool.values("SELECT key FROM idempotency_key", as: String.self) == ["new"])
        }
    }
}
