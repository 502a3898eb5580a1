import ContractsCore
import Foundation
import ServiceKit
import Testing
import TestSupport

@Suite("Clients that are slow or send too much")
struct SlowClientTests {
    private static let short: ServiceServer.Limits = {
        var limits = ServiceServer.Limits()
        limits.idle = .seconds(1)
        limits.body = .seconds(1)
        limits.write = .seconds(1)
        return limits
    }()

    private func head(_ method: String = "POST", _ target: String = "/v1/things", length: String) async throws -> String {
        let token = try await Specimen.person()
        return "\(method) \(target) HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(token)\r\nContent-Type: application/json\r\n\(length)\r\n\r\n"
    }

    @Test func `A client that says nothing is closed`() async throws {
        try await withService(Specimen.router(), limits: Self.short) { service in
            let end = try await RawConnection.run(port: service.port) { _ in }
            #expect(end.closed && end.text.isEmpty && end.took < .seconds(5))
        }
    }

    @Test func `A client that drips its headers is closed, however often it drips`() async throws {
        try await withService(Specimen.router(), limits: Self.short) { service in
            let end = try await RawConnection.run(port: service.port) { writer in
                try await writer.send("GET /v1/open HTTP/1.1\r\n")
                for number in 0..<100 {
                    try await writer.send("X-Drip-\(number): 1\r\n")
                    try await Task.sleep(for: .milliseconds(100))
                }
            }
            #expect(end.closed && end.text.isEmpty && end.took < .seconds(5))
        }
    }

    @Test func `A client that drips its body is answered with 408 and closed`() async throws {
        let head = try await head(length: "Content-Length: 1000")
        // On a busy machine a drip may be late: that must not count as silence.
        var limits = Self.short
        limits.idle = .seconds(20)
        try await withService(Specimen.router(), limits: limits) { service in
            let end = try await RawConnection.run(port: service.port) { writer in
                try await writer.send(head)
                for _ in 0..<100 {
                    try await writer.send(" ")
                    try await Task.sleep(for: .milliseconds(100))
                }
            }
            #expect(end.closed && end.took < .seconds(6))
            #expect(end.text.hasPrefix("HTTP/1.1 408") && end.text.contains("/problems/request-timeout"))
        }
    }

    @Test func `A body that ends early is not taken for a whole one`() async throws {
        let log = LogCapture()
        let head = try await head(length: "Content-Length: 30")
        try await withService(Specimen.router(), log: log) { service in
            _ = try await RawConnection.run(port: service.port, patience: .seconds(1)) { writer in
                try await writer.send(head + #"{"title":"a","count":1}"#)
                writer.finish()
            }
        }
        #expect(log.lines("request").allSatisfy { $0.metadata["status"] == "400" })
    }

    @Test func `A body that declares more than the limit is refused before it is read`() async throws {
        let head = try await head(length: "Content-Length: 200000000")
        try await withService(Specimen.router()) { service in
            let end = try await RawConnection.run(port: service.port) { try await $0.send(head) }
            #expect(end.closed && end.took < .seconds(5))
            #expect(end.text.hasPrefix("HTTP/1.1 413") && end.text.contains("at most 1048576 bytes"))
        }
    }

    @Test func `A client that sends 200 MB all the same gets its answer and no memory of the service`() async throws {
        let head = try await head(length: "Content-Length: 200000000")
        let before = Self.residentMegabytes
        try await withService(Specimen.router()) { service in
            let end = try await RawConnection.run(port: service.port) { writer in
                try await writer.send(head)
                for _ in 0..<200 { try await writer.send(zeros: 1_000_000) }
            }
            #expect(end.closed && end.text.hasPrefix("HTTP/1.1 413"))
        }
        #expect(Self.residentMegabytes - before < 100)
    }

    @Test func `A body in chunks is refused once it passes the limit`() async throws {
        let head = try await head(length: "Transfer-Encoding: chunked")
        try await withService(Specimen.router()) { service in
            let end = try await RawConnection.run(port: service.port) { writer in
                try await writer.send(head)
                for _ in 0..<200 {
                    try await writer.send("10000\r\n")
                    try await writer.send(zeros: 65536)
                    try await writer.send("\r\n")
                }
            }
            #expect(end.closed && end.text.hasPrefix("HTTP/1.1 413"))
        }
    }

    @Test func `A large body for an address that refuses it anyway is not read either`() async throws {
        try await withService(Specimen.router()) { service in
            let end = try await RawConnection.run(port: service.port) { writer in
                try await writer.send("POST /v1/nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000000\r\n\r\n")
            }
            #expect(end.closed && end.took < .seconds(5))
            #expect(end.text.hasPrefix("HTTP/1.1 404") && end.text.lowercased().contains("connection: close"))
        }
    }

    @Test func `An endpoint's own limit holds`() async throws {
        try await withService(Specimen.router()) { service in
            let body = Data(#"{"title":"\#(String(repeating: "a", count: 2000))","count":1}"#.utf8)
            let answer = try await service.send("PUT", "/v1/things/\(UUID())", token: Specimen.person(), body: body)
            #expect(answer.status == 413)
        }
    }

    @Test func `Headers beyond their limit are refused`() async throws {
        try await withService(Specimen.router()) { service in
            let end = try await RawConnection.run(port: service.port) { writer in
                try await writer.send("GET /v1/open HTTP/1.1\r\nHost: localhost\r\nX-Long: \(String(repeating: "a", count: 50_000))\r\n\r\n")
            }
            #expect(end.closed && (end.text.isEmpty || end.text.hasPrefix("HTTP/1.1 4")))
        }
    }

    private static var residentMegabytes: Int {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * 4096 >> 20
    }
}
