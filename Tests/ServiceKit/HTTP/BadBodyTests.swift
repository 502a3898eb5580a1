import ContractsCore
import Foundation
import ServiceKit
import Testing
import TestSupport

@Suite("Bodies that cannot be read")
struct BadBodyTests {
    private func post(_ body: String, type: String? = "application/json") async throws -> TestAnswer {
        try await withService(Specimen.router()) { service in
            try await service.send("POST", "/v1/things", token: Specimen.person(), body: Data(body.utf8), type: type)
        }
    }

    @Test(arguments: ["{", "nonsense", "{\"title\":}", "\u{FEFF}", "{\"title\":\"a\",\"count\":1}}", "{'title':'a'}"])
    func `Text that is not JSON is a 400 that says so`(body: String) async throws {
        let answer = try await post(body)
        #expect(answer.status == 400)
        #expect(try answer.problem.type == "/problems/bad-request")
    }

    @Test func `A missing body is a 400`() async throws {
        #expect(try await post("").status == 400)
    }

    @Test func `Bytes that are not UTF-8 are a 400`() async throws {
        let answer = try await withService(Specimen.router()) { service in
            try await service.send("POST", "/v1/things", token: Specimen.person(), body: Data([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]))
        }
        #expect(answer.status == 400)
    }

    @Test(arguments: [
        (#"{"title":1,"count":1}"#, "/title", "must be a text"),
        (#"{"title":"a","count":"1"}"#, "/count", "must be a whole number"),
        (#"{"title":"a","count":1.5}"#, "", "has a number that is too large, or that should be whole"),
        (#"{"title":"a","count":99999999999999999999}"#, "", "has a number that is too large, or that should be whole"),
        (#"{"count":1}"#, "/title", "is required"),
        (#"{"title":null,"count":1}"#, "/title", "is required"),
        (#"{"title":"a","count":1,"nested":{"flag":"yes"}}"#, "/nested/flag", "must be true or false"),
        (#"{"title":"a","count":1,"nested":[]}"#, "/nested", "must be an object"),
        (#"{"title":"a","count":1,"dates":["2011-11-03","2011-02-30"]}"#, "/dates/1", "is not a date like 2011-11-03"),
        (#"{"title":"a","count":1,"unit":"enfield"}"#, "/unit", "is not a UUID"),
        (#"[]"#, "", "must be an object"),
    ])
    func `JSON of the wrong shape is a 422 that points at the place`(body: String, pointer: String, detail: String) async throws {
        let answer = try await post(body)
        #expect(answer.status == 422)
        #expect(try answer.problem.errors == [.init(pointer: pointer, detail: detail)])
        #expect(try answer.problem.type == "/problems/validation")
    }

    @Test func `Every wrong field is named at once`() async throws {
        let answer = try await post(#"{"title":"","count":12}"#)
        #expect(answer.status == 422)
        #expect(try answer.problem.errors?.map(\.pointer) == ["/title", "/count"])
    }

    @Test func `Control characters and over-long text are refused`() async throws {
        for title in [#"a\u0000b"#, #"a\u0007b"#, #"a\nb"#, #"a\u0085b"#] {
            #expect(try await post(#"{"title":"\#(title)","count":1}"#).status == 422, "\(title)")
        }
        let long = try await post(#"{"title":"\#(String(repeating: "é", count: 21))","count":1}"#)
        #expect(try long.problem.errors?.first?.detail == "must have at most 20 characters; it has 21")
        #expect(try await post(#"{"title":"\#(String(repeating: "é", count: 20))","count":1}"#).status == 201)
    }

    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", nil])
    func `Another media type is a 415`(type: String?) async throws {
        let answer = try await post(#"{"title":"a","count":1}"#, type: type)
        #expect(answer.status == 415)
    }

    @Test(arguments: ["application/json; charset=utf-8", "Application/JSON", "application/cloudevents+json"])
    func `JSON by its other names is read`(type: String) async throws {
        #expect(try await post(#"{"title":"a","count":1}"#, type: type).status == 201)
    }

    @Test func `JSON nested a hundred thousand deep is refused and stops nothing`() async throws {
        let answer = try await post(#"{"title":"# + String(repeating: "[", count: 100_000))
        #expect(answer.status == 400)
    }
}
