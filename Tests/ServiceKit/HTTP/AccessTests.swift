import ContractsCore
import Foundation
import Identity
import ServiceKit
import Testing
import TestSupport

@Suite("Who may call")
struct AccessTests {
    private func status(_ target: String, authorization: String?, log: LogCapture = LogCapture()) async throws -> TestAnswer {
        try await withService(Specimen.router(), log: log) { service in
            try await service.get(target, headers: authorization.map { ["Authorization": $0] } ?? [:])
        }
    }

    @Test func `Without a token there is a challenge`() async throws {
        for authorization in [nil, "Basic YTpi", "Bearer", "Bearer ", "nonsense"] {
            let answer = try await status("/v1/things", authorization: authorization)
            #expect(answer.status == 401, "\(authorization ?? "none")")
            #expect(answer.headers["www-authenticate"]?.hasPrefix("Bearer") == true)
            #expect(try answer.problem.type == "/problems/unauthenticated")
        }
    }

    @Test func `A token for another service, an expired one and a foreign one are refused and their reason is logged without them`() async throws {
        let foreign = TestIssuer("test-portal", .person)
        let tokens = [
            try await TestIssuer.people.token(.spoc, for: "another-service"),
            try await TestIssuer.people.token(.spoc, for: Specimen.name, lifetime: .seconds(-60)),
            try await foreign.token(.spoc, for: Specimen.name), "a.b.c",
        ]
        for token in tokens {
            let log = LogCapture()
            let answer = try await status("/v1/things", authorization: "Bearer \(token)", log: log)
            #expect(answer.status == 401)
            #expect(answer.headers["www-authenticate"]?.contains("invalid_token") == true)
            #expect(log.lines("token refused").count == 1)
            #expect(!log.lines.contains { $0.text.contains(token) })
        }
    }

    @Test func `A person's token does not open a service's address, nor the reverse`() async throws {
        let person = try await Specimen.person()
        let service = try await TestIssuer.services.serviceToken("qa-service", for: Specimen.name)
        #expect(try await status("/v1/things", authorization: "Bearer \(person)").status == 200)
        #expect(try await status("/v1/internal", authorization: "Bearer \(service)").status == 200)
        #expect(try await status("/v1/internal", authorization: "Bearer \(person)").problem.type == "/problems/wrong-kind-of-caller")
        #expect(try await status("/v1/things", authorization: "bearer \(service)").status == 403)
    }

    @Test func `An open address knows who calls if they say, and refuses a token that is not valid`() async throws {
        #expect(try await status("/v1/open", authorization: nil).json(Specimen.Thing.self).title == "nobody")
        #expect(try await status("/v1/open", authorization: "Bearer \(Specimen.person())").json(Specimen.Thing.self).title == "spoc-all")
        #expect(try await status("/v1/open", authorization: "Bearer rubbish").status == 401)
    }

    @Test func `While the issuer's keys cannot be had the service says so and does not send people to sign in`() async throws {
        let verifier = TokenVerifier(issuers: [TestIssuer.people.trusted], audience: Specimen.name) { _ in throw URLError(.cannotConnectToHost) }
        let router = ServiceRouter(identity: verifier, metrics: PrometheusRegistry())
        router.on(Specimen.open, .person) { _, _ in .ok(Specimen.Thing(title: "", count: 0)) }
        let answer = try await withService(router) { try await $0.get("/v1/open", token: Specimen.person()) }
        #expect(answer.status == 503)
    }

    @Test func `Who called is in the log of the request`() async throws {
        let log = LogCapture()
        _ = try await status("/v1/things", authorization: "Bearer \(Specimen.person())", log: log)
        #expect(log.lines("request").first?.metadata["subject"] == "spoc-all")
    }
}
