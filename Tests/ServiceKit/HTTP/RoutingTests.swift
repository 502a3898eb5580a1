import ContractsCore
import Foundation
import ServiceKit
import Testing
import TestSupport

@Suite("Routes made from contracts")
struct RoutingTests {
    @Test func `The route table lists every contract with who it is for`() {
        let table = Specimen.router().entries.sorted().map(\.description)
        #expect(
            table == [
                "POST /v1/fail/{kind} anyone", "GET /v1/internal service", "GET /v1/open anyone", "GET /v1/things person", "POST /v1/things person",
                "DELETE /v1/things/{thing} person", "GET /v1/things/{thing} person", "PUT /v1/things/{thing} person",
            ])
    }

    @Test func `A body is decoded, an answer encoded, with location and entity tag`() async throws {
        try await withService(Specimen.router()) { service in
            let answer = try await service.post("/v1/things", #"{"title":"  Ramp  ","count":3,"unknown":true}"#, token: Specimen.person())
            #expect(answer.status == 201)
            #expect(try answer.json() == Specimen.Thing(title: "Ramp", count: 3))
            #expect(answer.headers["location"] == "/v1/things/1")
            #expect(answer.headers["etag"] == "\"r1\"")
            #expect(answer.headers["content-type"] == "application/json")
        }
    }

    @Test func `An answer without a body has none`() async throws {
        try await withService(Specimen.router()) { service in
            let answer = try await service.send("DELETE", "/v1/things/\(UUID())", token: Specimen.person())
            #expect(answer.status == 204)
            #expect(answer.body.isEmpty)
        }
    }

    @Test func `An address that is not there is a 404 problem, and so is an id that names nothing`() async throws {
        try await withService(Specimen.router()) { service in
            for target in ["/v1/nothing", "/", "/v1/things/not-an-id", "/v1/things/%00", "/v1/things/1/2/3", "/v1/things/%ff"] {
                let answer = try await service.get(target, token: Specimen.person())
                #expect(answer.status == 404, "\(target)")
                #expect(try answer.problem.type == "/problems/not-found")
                #expect(try answer.problem.instance == answer.headers["x-request-id"])
            }
        }
    }

    @Test(arguments: ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
    func `Another method is a 405 that says which are answered`(method: String) async throws {
        try await withService(Specimen.router()) { service in
            let answer = try await service.send(method, "/v1/things")
            #expect(answer.status == 405)
            #expect(answer.headers["allow"] == "GET, HEAD, POST")
            #expect(try answer.problem.type == "/problems/method-not-allowed")
        }
    }

    @Test func `HEAD answers as GET does, without the body`() async throws {
        try await withService(Specimen.router()) { service in
            let id = UUID().uuidString
            let answer = try await service.send("HEAD", "/v1/things/\(id)", token: Specimen.person())
            #expect(answer.status == 200)
            #expect(answer.headers["etag"] == "\"r7\"")
            #expect(answer.body.isEmpty)
        }
    }

    @Test func `A method that nobody knows is refused`() async throws {
        try await withService(Specimen.router()) { service in
            let answer = try await service.send("BREW", "/v1/things")
            #expect(answer.status == 400)
        }
    }

    @Test func `A GET that already has the version is answered with 304`() async throws {
        try await withService(Specimen.router()) { service in
            let target = "/v1/things/\(UUID())"
            for tag in ["\"r7\"", "W/\"r7\"", "\"r1\", \"r7\"", "*"] {
                let answer = try await service.get(target, token: Specimen.person(), headers: ["If-None-Match": tag])
                #expect(answer.status == 304 && answer.body.isEmpty && answer.headers["etag"] == "\"r7\"", "\(tag)")
            }
            #expect(try await service.get(target, token: Specimen.person(), headers: ["If-None-Match": "\"r6\""]).status == 200)
        }
    }
}
