import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct RecordEvidenceTests {
    @Test func `what was recorded is what is read, and its hash is that of its canonical text`() async throws {
        try await withEvidence { world in
            let body = EvidenceAPI.EvidenceContent.sample(
                title: "  Youth panel ", indicators: [world.indicator("2B").id, world.indicator("1B").id], sources: ["Minutes", ""])
            let answer = try await world.send("POST", "/v1/units/\(world.unit("YE"))/evidence", body, as: world.token(.contributor, "YE"))
            #expect(answer.status == 201)
            let made: EvidenceAPI.Evidence = try answer.json()
            #expect(answer.headers["location"] == "/v1/evidence/\(made.id)")
            #expect(answer.headers["etag"] == made.etag)
            #expect(made.content.title == "Youth panel")
            #expect(made.content.sources == ["Minutes"])
            #expect(made.cited.map(\.code) == ["2B", "1B"])
            #expect(made.revision == 1)
            #expect(made.savedBy.name == "Test contributor")

            let read = try await world.get("/v1/evidence/\(made.id)", as: world.token(.commander, "YE"))
            #expect(try read.json() == made)
            #expect(read.headers["etag"] == made.etag)
            let hashes = try await world.count(
                "SELECT count(*) FROM evidence_revision WHERE sha256 = \(made.sha256) AND encode(sha256(convert_to(content::text, 'UTF8')), 'hex') = sha256")
            #expect(hashes == 1)
            #expect(try await world.audited("evidence/\(made.id)") == ["evidence.recorded"])
        }
    }

    @Test(
        arguments: [
            ("{", 400, nil), ("", 400, nil), (#"{"title":"\ud800"}"#, 400, nil), ("[]", 422, ""), (#"{"title":1}"#, 422, "/title"),
            (#"{"title":"a"}"#, 422, "/whatWasDone"),
        ] as [(String, Int, String?)])
    func `a body that is not an item is refused where it is wrong`(body: String, status: Int, pointer: String?) async throws {
        try await withEvidence { world in
            let answer = try await world.service.post("/v1/units/\(world.unit("YE"))/evidence", body, token: world.token(.contributor, "YE"))
            #expect(answer.status == status)
            if let pointer { #expect(try answer.problem.errors?.map(\.pointer) == [pointer]) }
            #expect(try await world.count("SELECT count(*) FROM evidence_item") == 0)
        }
    }

    @Test func `every wrong field is named at once, and nothing is stored`() async throws {
        try await withEvidence { world in
            let body = EvidenceAPI.EvidenceContent.sample(
                title: "bell \u{7}", whatWasDone: "null \u{0}", whatChanged: String(repeating: "x", count: 20_001), indicators: [world.indicator("1B").id],
                marking: .restricted)
            let answer = try await world.send("POST", "/v1/units/\(world.unit("YE"))/evidence", body, as: world.token(.contributor, "YE"))
            #expect(answer.status == 422)
            #expect(Set(try answer.problem.errors?.map(\.pointer) ?? []) == ["/title", "/whatWasDone", "/whatChanged", "/control/marking"])
            #expect(try await world.count("SELECT count(*) FROM evidence_item") == 0)
            #expect(try await world.count("SELECT count(*) FROM entry") == 0)
        }
    }

    @Test func `an indicator that is not there is named by its place`() async throws {
        try await withEvidence { world in
            let body = EvidenceAPI.EvidenceContent.sample(indicators: [world.indicator("1B").id, .new()])
            let answer = try await world.send("POST", "/v1/units/\(world.unit("YE"))/evidence", body, as: world.token(.contributor, "YE"))
            #expect(answer.status == 422)
            #expect(try answer.problem.errors?.map(\.pointer) == ["/indicators/1/indicator"])
        }
    }

    @Test(arguments: [
        (Role.contributor, "YE", 201), (.spoc, "YE", 201), (.commander, "YE", 403), (.adviser, "YE", 403), (.inspector, "YE", 403), (.contributor, "GD", 404),
        (.spoc, "TP", 404),
    ])
    func `contributors and SPOCs of the unit record; who reads may not; for others it is not there`(role: Role, unit: String, status: Int) async throws {
        try await withEvidence { world in
            let body = EvidenceAPI.EvidenceContent.sample(indicators: [world.indicator("1B").id])
            let answer = try await world.send("POST", "/v1/units/\(world.unit("YE"))/evidence", body, as: world.token(role, unit))
            #expect(answer.status == status)
        }
    }

    @Test func `everywhere readers may not record either`() async throws {
        try await withEvidence { world in
            let body = EvidenceAPI.EvidenceContent.sample(indicators: [world.indicator("1B").id])
            for role in [Role.moderator, .administrator, .boardMember, .themeLead] {
                let answer = try await world.send("POST", "/v1/units/\(world.unit("YE"))/evidence", body, as: world.token(role))
                #expect(answer.status == 403)
            }
        }
    }

    @Test func `repeating a request with its key does nothing and says the same; the key is good for no other`() async throws {
        try await withEvidence { world in
            let (target, token) = ("/v1/units/\(world.unit("YE"))/evidence", try await world.token(.contributor, "YE"))
            let body = EvidenceAPI.EvidenceContent.sample(indicators: [world.indicator("1B").id])
            let first = try await world.send("POST", target, body, as: token, key: "key-1")
            let again = try await world.send("POST", target, body, as: token, key: "key-1")
            #expect(again.status == 201)
            #expect(again.body == first.body)
            #expect(again.headers["location"] == first.headers["location"])
            let other = try await world.send(
                "POST", target, EvidenceAPI.EvidenceContent.sample(title: "Another", indicators: [world.indicator("1B").id]), as: token, key: "key-1")
            #expect(other.status == 422)
            #expect(try other.problem.type == "/problems/idempotency-key-reused")
            #expect(try await world.count("SELECT count(*) FROM evidence_item") == 1)
            #expect(try await world.row("1B").items == 1)
        }
    }

    @Test func `the same request twenty times at once makes one item`() async throws {
        try await withEvidence { world in
            let (target, token) = ("/v1/units/\(world.unit("YE"))/evidence", try await world.token(.contributor, "YE"))
            let body = EvidenceAPI.EvidenceContent.sample(indicators: [world.indicator("1B").id])
            let answers = try await withThrowingTaskGroup { group in
                for _ in 0..<20 { group.addTask { try await world.send("POST", target, body, as: token, key: "key-2") } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0.status == 201 || $0.status == 409 })
            #expect(Set(answers.filter { $0.status == 201 }.map(\.text)).count == 1)
            #expect(try await world.count("SELECT count(*) FROM evidence_item") == 1)
        }
    }

    @Test func `a closed unit takes no evidence`() async throws {
        try await withEvidence { world in
            try await world.asOwner("UPDATE unit SET valid_to = '2012-04-01' WHERE code = 'YE'")
            let body = EvidenceAPI.EvidenceContent.sample(indicators: [world.indicator("1B").id])
            let answer = try await world.send("POST", "/v1/units/\(world.unit("YE"))/evidence", body, as: world.token(.contributor, "YE"))
            #expect(answer.status == 409)
            #expect(try answer.problem.type == "/problems/unit-closed")
        }
    }

    @Test func `a body over the limit is not read`() async throws {
        try await withEvidence { world in
            let body = Data(repeating: 0x20, count: EvidenceBodyLimit.bytes + 1)
            let token = try await world.token(.contributor, "YE")
            // The answer may come, and the connection close, while the body is still on its way.
            let answer = try? await world.service.send("POST", "/v1/units/\(world.unit("YE"))/evidence", token: token, body: body)
            #expect(answer?.status ?? 413 == 413)
            #expect(try await world.service.get("/v1/units/\(world.unit("YE"))/evidence", token: token).status == 200)
        }
    }
}
