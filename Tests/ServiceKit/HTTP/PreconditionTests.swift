import ContractsCore
import Foundation
import ServiceKit
import Testing
import TestSupport

@Suite("Changes name the version that they were made from")
struct PreconditionTests {
    private let target = "/v1/things/0190a5b2-0000-7000-8000-000000000001"

    private func put(_ headers: [String: String]) async throws -> TestAnswer {
        try await withService(Specimen.router()) { service in
            try await service.send("PUT", target, token: Specimen.person(), headers: headers, body: Data(#"{"title":"a","count":1}"#.utf8))
        }
    }

    @Test func `With the version that stands the change is made`() async throws {
        let answer = try await put(["If-Match": "\"r7\""])
        #expect(answer.status == 200)
        #expect(answer.headers["etag"] == "\"r8\"")
    }

    @Test func `Without a version, with any, a weak one or several it is a 428`() async throws {
        for headers in [[:], ["If-Match": "*"], ["If-Match": "W/\"r7\""], ["If-Match": "\"r6\", \"r7\""], ["If-Match": "r7"], ["If-Match": ""]] {
            let answer = try await put(headers)
            #expect(answer.status == 428, "\(headers)")
            #expect(try answer.problem.type == "/problems/version-required")
        }
    }

    @Test func `With an older version it is a 412 that shows who changed it and when`() async throws {
        let answer = try await put(["If-Match": "\"r6\""])
        #expect(answer.status == 412)
        let current = try #require(try answer.problem.current)
        #expect(current.etag == "\"r7\"")
        #expect(current.changedBy == "SPOC, Barnet")
        #expect(current.changedAt == Date(timeIntervalSince1970: 1_320_000_000))
        #expect(answer.text.contains("2011-10-30T18:40:00.000Z"))
    }
}
