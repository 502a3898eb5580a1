import ContractsCore
import Foundation
import Identity
import ServiceKit
import TestSupport

/// A small service with one of everything.
enum Specimen {
    static let name = "specimen-service"

    enum ThingTag {}
    typealias ThingID = ID<ThingTag>

    struct Thing: Codable, Sendable, Equatable {
        var title: String
        var count: Int
        var nested: Nested?
        var dates: [LocalDate]?
        var unit: UnitID?

        struct Nested: Codable, Sendable, Equatable {
            var flag: Bool
        }
    }

    static let list = Endpoint<NoContent, Page<Int>>(.get, "/v1/things")
    static let get = Endpoint<NoContent, Thing>(.get, "/v1/things/{thing}")
    static let create = Endpoint<Thing, Thing>(.post, "/v1/things")
    static let replace = Endpoint<Thing, Thing>(.put, "/v1/things/{thing}")
    static let remove = Endpoint<NoContent, NoContent>(.delete, "/v1/things/{thing}")
    static let internalOnly = Endpoint<NoContent, Thing>(.get, "/v1/internal")
    static let open = Endpoint<NoContent, Thing>(.get, "/v1/open")
    static let fail = Endpoint<NoContent, NoContent>(.post, "/v1/fail/{kind}")

    struct Fault: Error {
        let secret = "the-secret-of-the-fault"
    }

    enum ThingRefusal: Refusal {
        case locked

        var problem: ProblemError { .conflict("locked", "The thing is locked.") }
    }

    static func router(readiness: [Readiness] = [], errors: @escaping @Sendable (String) -> (any Error)? = { _ in nil }) -> ServiceRouter {
        let router = ServiceRouter(identity: TestIssuer.verifier(audience: name), metrics: PrometheusRegistry())
        router.operations(readiness: readiness, openAPI: Data("openapi: 3.1.0\n".utf8))
        router.on(list, .person) { _, context in
            let page = try context.page(by: Int.self, limit: 3, maximum: 10)
            let rows = Array((1...8).filter { $0 > page.after ?? 0 }.prefix(page.fetchCount))
            return .ok(try page.page(rows, key: { $0 }, item: { $0 }))
        }
        router.on(get, .person) { _, context in
            let id = try context.path("thing", as: ThingID.self)
            return .ok(Thing(title: id.description, count: 1), etag: ETag(revision: 7))
        }
        router.on(create, .person) { thing, context in
            var validation = Validation()
            let title = validation.text(thing.title, at: "/title", max: 20)
            validation.range(thing.count, 0...9, at: "/count")
            try validation.finish()
            return .created(Thing(title: title, count: thing.count), at: "/v1/things/1", etag: ETag(revision: 1))
        }
        router.on(replace, .person, bodyLimit: 1000) { thing, context in
            _ = try context.path("thing", as: ThingID.self)
            try context.requireMatch(ETag(revision: 7), changedBy: "SPOC, Barnet", changedAt: Date(timeIntervalSince1970: 1_320_000_000))
            return .ok(thing, etag: ETag(revision: 8))
        }
        router.on(remove, .person) { _, _ in .noContent() }
        router.on(internalOnly, .service) { _, context in .ok(Thing(title: try context.principal.subject, count: 0)) }
        router.on(open, .anyone) { _, context in .ok(Thing(title: context.principalIfAny?.subject ?? "nobody", count: 0)) }
        router.on(fail, .anyone) { _, context in
            let kind: String = try context.path("kind")
            if kind == "locked" { throw ThingRefusal.locked }
            throw errors(kind) ?? Fault()
        }
        return router
    }

    static func person() async throws -> String {
        try await TestIssuer.people.token(.spoc, for: name)
    }
}
