import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct DraftTests {
    @Test func `a draft keeps what the form holds, valid or not, until it is discarded`() async throws {
        try await withEvidence { world in
            let (target, token) = ("/v1/units/\(world.unit("YE"))/drafts/\(DraftID.new())", try await world.token(.contributor, "YE"))
            let content = EvidenceAPI.DraftContent(
                indicator: world.indicator("1B").id,
                fields: [.init(name: "title", value: ""), .init(name: "source", value: "a\u{7}"), .init(name: "source", value: " b\r\n")])
            let saved: EvidenceAPI.Draft = try await world.send("PUT", target, content, as: token).json()
            #expect(saved.content == content)
            #expect(try await world.get(target, as: token).json() == saved)

            let changed = EvidenceAPI.DraftContent(fields: [.init(name: "title", value: "Panel")])
            _ = try await world.send("PUT", target, changed, as: token)
            let list: Page<EvidenceAPI.Draft> = try await world.get("/v1/units/\(world.unit("YE"))/drafts", as: token).json()
            #expect(list.items.map(\.content) == [changed])
            #expect(try await world.send("DELETE", target, as: token).status == 204)
            #expect(try await world.get(target, as: token).status == 404)
            #expect(try await world.send("DELETE", target, as: token).status == 404)
        }
    }

    @Test func `nobody but the writer sees a draft, and two writers may use the same id`() async throws {
        try await withEvidence { world in
            let target = "/v1/units/\(world.unit("YE"))/drafts/\(DraftID.new())"
            let (writer, other) = (try await world.token(.contributor, "YE", subject: "one"), try await world.token(.spoc, "YE", subject: "two"))
            let mine = EvidenceAPI.DraftContent(fields: [.init(name: "title", value: "Mine")])
            _ = try await world.send("PUT", target, mine, as: writer)
            #expect(try await world.get(target, as: other).status == 404)
            #expect(try await world.send("DELETE", target, as: other).status == 404)
            let yours = EvidenceAPI.DraftContent(fields: [.init(name: "title", value: "Yours")])
            #expect(try await world.send("PUT", target, yours, as: other).status == 200)
            #expect(try await (world.get(target, as: writer).json() as EvidenceAPI.Draft).content == mine)
            #expect(try await world.get(target, as: world.token(.commander, "YE")).status == 403)
            #expect(try await world.get(target, as: world.token(.contributor, "GD")).status == 404)
            let found: Page<EvidenceAPI.SearchHit> = try await world.get("/v1/search?q=mine", as: writer).json()
            #expect(found.items.isEmpty)
        }
    }

    @Test func `a draft goes when its item is saved, and another writer's stays`() async throws {
        try await withEvidence { world in
            let id = DraftID.new()
            let target = "/v1/units/\(world.unit("YE"))/drafts/\(id)"
            let (writer, other) = (try await world.token(.contributor, "YE", subject: "one"), try await world.token(.contributor, "YE", subject: "two"))
            for token in [writer, other] { _ = try await world.send("PUT", target, EvidenceAPI.DraftContent(fields: []), as: token) }
            let body = EvidenceAPI.EvidenceContent.sample(indicators: [world.indicator("1B").id])
            let made = try await world.send("POST", "/v1/units/\(world.unit("YE"))/evidence?draft=\(id)", body, as: writer)
            #expect(made.status == 201)
            #expect(try await world.get(target, as: writer).status == 404)
            #expect(try await world.get(target, as: other).status == 200)

            let item: EvidenceAPI.Evidence = try made.json()
            let revised = try await world.send("PUT", "/v1/evidence/\(item.id)?draft=\(id)", item.content, as: other, ifMatch: item.etag)
            #expect(revised.status == 200)
            #expect(try await world.get(target, as: other).status == 404)
        }
    }

    @Test func `a refused save keeps the draft`() async throws {
        try await withEvidence { world in
            let id = DraftID.new()
            let (target, token) = ("/v1/units/\(world.unit("YE"))/drafts/\(id)", try await world.token(.contributor, "YE"))
            _ = try await world.send("PUT", target, EvidenceAPI.DraftContent(fields: []), as: token)
            let body = EvidenceAPI.EvidenceContent.sample(indicators: [.new()])
            #expect(try await world.send("POST", "/v1/units/\(world.unit("YE"))/evidence?draft=\(id)", body, as: token).status == 422)
            #expect(try await world.get(target, as: token).status == 200)
        }
    }

    @Test func `what cannot be kept is refused`() async throws {
        try await withEvidence { world in
            let (target, token) = ("/v1/units/\(world.unit("YE"))/drafts/\(DraftID.new())", try await world.token(.contributor, "YE"))
            let null = EvidenceAPI.DraftContent(fields: [.init(name: "title", value: "a\u{0}b")])
            #expect(try await world.send("PUT", target, null, as: token).problem.errors?.map(\.pointer) == ["/fields/0"])
            let large = EvidenceAPI.DraftContent(fields: [.init(name: "title", value: String(repeating: "x", count: 256 << 10))])
            #expect(try await world.send("PUT", target, large, as: token).status == 413)
            #expect(try await world.send("PUT", "/v1/units/\(world.unit("YE"))/drafts/1", EvidenceAPI.DraftContent(fields: []), as: token).status == 404)
        }
    }
}
