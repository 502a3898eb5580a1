import Foundation
import Identity
import ServiceKit
import Testing
import TestSupport

@Suite("Addresses for operators")
struct OperationsTests {
    private struct Down: Error {}

    @Test func `Alive, ready, described`() async throws {
        try await withService(Specimen.router(readiness: [Readiness("database") {}])) { service in
            #expect(try await service.get("/livez").status == 200)
            #expect(try await service.get("/readyz").text == "ready\n")
            let description = try await service.get("/openapi.yaml")
            #expect(description.text == "openapi: 3.1.0\n")
            #expect(description.headers["content-type"] == "application/yaml")
        }
    }

    @Test func `A service that signs tokens publishes its keys, and others can verify with them`() async throws {
        let issuer = TestIssuer("specimen-service", .service)
        let router = Specimen.router()
        try router.publishKeys(issuer.signer.jwks())
        try await withService(router) { service in
            let trusted = TrustedIssuer(issuer: issuer.name, jwks: service.url.appending(path: ".well-known/jwks.json"), kind: .service)
            let verifier = TokenVerifier(issuers: [trusted], audience: "qa-service") { try await service.outbound.get($0) }
            let principal = try await verifier.verify(issuer.serviceToken("specimen-service", for: "qa-service"))
            #expect(principal.subject == "specimen-service" && principal.kind == .service)
        }
    }

    @Test func `Not ready while a check fails or hangs, and alive all the same`() async throws {
        let checks = [Readiness("database") { throw Down() }, Readiness("slow") { try await Task.sleep(for: .seconds(3_600)) }, Readiness("fine") {}]
        try await withService(Specimen.router(readiness: checks)) { service in
            let answer = try await service.get("/readyz")
            #expect(answer.status == 503)
            #expect(answer.text == "not ready: database, slow\n")
            #expect(try await service.get("/livez").status == 200)
        }
    }

    @Test func `Requests are counted by template, never by address`() async throws {
        try await withService(Specimen.router()) { service in
            for _ in 1...3 { _ = try await service.get("/v1/things/\(UUID())", token: Specimen.person()) }
            _ = try await service.get("/v1/secret-\(UUID())")
            _ = try await service.send("POST", "/v1/fail/unknown")
            let text = try await service.get("/metrics").text
            #expect(text.contains(#"http_requests_total{method="GET",route="/v1/things/{thing}",status="200"} 3"#))
            #expect(text.contains(#"http_requests_total{method="other",route="unmatched",status="404"} 1"#))
            #expect(text.contains(#"http_requests_total{method="POST",route="/v1/fail/{kind}",status="500"} 1"#))
            #expect(text.contains(#"http_request_duration_seconds_count{method="GET",route="/v1/things/{thing}"} 3"#))
            #expect(text.contains("process_resident_memory_bytes "))
            #expect(!text.contains("secret"))
        }
    }
}
