import ContractsCore
import Foundation
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import Postgres
import ServiceKit
import Testing
import TestSupport

@Suite("Failures while answering")
struct FailureTests {
    @Test func `An unknown error is an opaque 500 that is logged once, under the request id`() async throws {
        let log = LogCapture()
        let answer = try await withService(Specimen.router(), log: log) { service in
            try await service.send("POST", "/v1/fail/unknown", headers: ["X-Request-Id": "req-12345678"])
        }
        #expect(answer.status == 500)
        let problem = try answer.problem
        #expect(problem.type == "/problems/internal" && problem.instance == "req-12345678")
        #expect(!answer.text.contains("secret") && !answer.text.contains("Fault"))
        let lines = log.lines("request failed")
        #expect(lines.count == 1)
        #expect(lines.first?.level == .error)
        #expect(lines.first?.metadata["request_id"] == "req-12345678")
        #expect(lines.first?.metadata["error_type"] == "Fault")
    }

    @Test func `A rule's refusal is its own problem and no fault in the log`() async throws {
        let log = LogCapture()
        let answer = try await withService(Specimen.router(), log: log) { try await $0.send("POST", "/v1/fail/locked") }
        #expect(answer.status == 409)
        #expect(try answer.problem.type == "/problems/locked")
        #expect(try answer.problem.detail == "The thing is locked.")
        #expect(log.lines("request failed").isEmpty)
    }

    @Test(arguments: [
        ("pool-timeout", PoolError.timedOut as any Error), ("pool-down", PoolError.unavailable),
        ("lost", PostgresError(sqlState: .connectionFailure, summary: "lost")),
        ("starting", PostgresError(sqlState: "57P03", summary: "starting up")), ("full", PostgresError(sqlState: "53300", summary: "too many connections")),
        ("timeout", PostgresError(sqlState: .queryCancelled, summary: "statement timeout")),
        ("race", PostgresError(sqlState: .serializationFailure, summary: "race")),
        ("lock", PostgresError(sqlState: .lockNotAvailable, summary: "lock")), ("peer", PeerUnavailable(service: "qa-service", cause: "refused")),
    ])
    func `What passes by itself is a 503 that says when to come again`(name: String, error: any Error) async throws {
        let log = LogCapture()
        let answer = try await withService(Specimen.router(errors: { _ in error }), log: log) { try await $0.send("POST", "/v1/fail/\(name)") }
        #expect(answer.status == 503)
        #expect(try answer.problem.type == "/problems/unavailable")
        #expect(answer.headers["retry-after"].flatMap(Int.init) ?? 0 >= 1)
        #expect(log.lines("request failed").map(\.level) == [.warning])
    }

    @Test func `Another database error is a fault`() async throws {
        let error = PostgresError(sqlState: "42703", summary: "column does not exist", table: "unit", column: "code")
        let answer = try await withService(Specimen.router(errors: { _ in error })) { try await $0.send("POST", "/v1/fail/sql") }
        #expect(answer.status == 500)
        #expect(!answer.text.contains("column"))
    }

    @Test func `Pages can answer problems in place of JSON`() async throws {
        let router = Specimen.router()
        router.problemPages { problem, request, _ in
            request.headers[.accept]?.contains("text/html") == true
                ? .init(status: .init(code: problem.status), body: .init(byteBuffer: .init(string: "<h1>\(problem.title)</h1>"))) : nil
        }
        try await withService(router) { service in
            let page = try await service.get("/nowhere", headers: ["Accept": "text/html"])
            #expect(page.status == 404 && page.text == "<h1>Not found</h1>")
            #expect(try await service.get("/nowhere").problem.status == 404)
        }
    }
}
