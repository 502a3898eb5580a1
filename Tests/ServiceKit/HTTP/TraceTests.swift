import Foundation
import ServiceKit
import Testing
import TestSupport

@Suite("Request ids and traces")
struct TraceTests {
    private func requestID(for header: String?) async throws -> String? {
        try await withService(Specimen.router()) { try await $0.get("/v1/open", headers: header.map { ["X-Request-Id": $0] } ?? [:]).headers["x-request-id"] }
    }

    @Test func `A request id that is well-formed is kept, any other replaced`() async throws {
        #expect(try await requestID(for: "portal-0123456789") == "portal-0123456789")
        for header in [nil, "short", "has spaces in it", "<script>alert(1)</script>", String(repeating: "a", count: 65), "naïve-request"] {
            let id = try #require(try await requestID(for: header))
            #expect(id != header)
            #expect(id.count == 24)
        }
    }

    @Test(arguments: [
        ("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", true), ("cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-later", true),
        ("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more", false), ("ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", false),
        ("00-00000000000000000000000000000000-b7ad6b7169203331-01", false), ("00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01", false),
        ("00-0AF7651916CD43DD8448EB211C80319C-B7AD6B7169203331-01", false), ("nonsense", false), ("", false),
    ])
    func `A trace is taken up when its header is well-formed, otherwise begun`(header: String, isTaken: Bool) async throws {
        let log = LogCapture()
        _ = try await withService(Specimen.router(), log: log) { try await $0.get("/v1/open", headers: ["traceparent": header]) }
        let trace = try #require(log.lines("request").first?.metadata["trace_id"])
        #expect((trace == "0af7651916cd43dd8448eb211c80319c") == isTaken)
        #expect(trace.count == 32)
    }

    @Test func `The log of a request has its facts and neither query nor token nor body`() async throws {
        let log = LogCapture()
        let token = try await Specimen.person()
        try await withService(Specimen.router(), log: log) { service in
            _ = try await service.get("/v1/things?q=private-words", token: token)
            _ = try await service.post("/v1/things", #"{"title":"private-words","count":1}"#, token: token)
        }
        let line = try #require(log.lines("request").first)
        #expect(line.metadata["method"] == "GET" && line.metadata["route"] == "/v1/things" && line.metadata["status"] == "200" && line.metadata["ms"] != nil)
        #expect(line.metadata["hb.request.id"] == nil)
        #expect(!log.lines.contains { $0.text.contains("private-words") || $0.text.contains(token) })
    }
}
