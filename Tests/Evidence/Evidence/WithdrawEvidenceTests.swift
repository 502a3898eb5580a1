import ContractsCore
import ContractsEvidence
import Identity
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct WithdrawEvidenceTests {
    @Test func `a withdrawn item leaves the workbook and the search, and stays in history`() async throws {
        try await withEvidence { world in
            let item = try await world.record("Ferret census")
            let gone = try await world.withdraw(item, reason: "Recorded in the wrong unit.")
            #expect(gone.withdrawn?.reason == "Recorded in the wrong unit.")
            #expect(gone.withdrawn?.by.name == "Test contributor")
            #expect(gone.revision == 1)
            #expect(try await world.evidence(item.id) == gone)

            let entry = try await world.entry("1B")
            #expect(entry.row.state == .notStarted)
            #expect(entry.row.items == 0)
            #expect(entry.evidence.isEmpty)
            #expect(entry.trail.map(\.kind) == [.withdrawn, .recorded])
            #expect(entry.trail[0].detail == "Recorded in the wrong unit.")
            let found: Page<EvidenceAPI.SearchHit> = try await world.get("/v1/search?q=ferret", as: world.token(.spoc, "YE")).json()
            #expect(found.items.isEmpty)
            #expect(try await world.put(gone, title: "x").status == 409)
        }
    }

    @Test func `a reinstated item is back as it was`() async throws {
        try await withEvidence { world in
            let item = try await world.record("Ferret census", under: ["1B", "3B"])
            let gone = try await world.withdraw(item)
            let back = try await world.reinstate(gone)
            #expect(back.withdrawn == nil)
            #expect(back.content == item.content)
            #expect(back.sha256 == item.sha256)
            #expect(Set([item.etag, gone.etag, back.etag]).count == 3)
            #expect(try await world.row("3B").items == 1)
            #expect(try await world.entry("3B").trail.map(\.kind) == [.reinstated, .withdrawn, .recorded])
            let found: Page<EvidenceAPI.SearchHit> = try await world.get("/v1/search?q=ferret", as: world.token(.spoc, "YE")).json()
            #expect(found.items.map(\.evidence) == [item.id])
            #expect(try await world.audited("evidence/\(item.id)") == ["evidence.recorded", "evidence.withdrawn", "evidence.reinstated"])
        }
    }

    @Test func `a withdrawal that is repeated with its key gets the first answer again`() async throws {
        try await withEvidence { world in
            let item = try await world.record()
            let (target, token) = ("/v1/evidence/\(item.id)/withdrawal", try await world.token(.contributor, "YE"))
            let first = try await world.send("POST", target, EvidenceAPI.Withdrawal(reason: "Twice."), as: token, ifMatch: item.etag, key: "gone")
            let again = try await world.send("POST", target, EvidenceAPI.Withdrawal(reason: "Twice."), as: token, ifMatch: item.etag, key: "gone")
            #expect(first.status == 200)
            #expect(again.status == 200)
            #expect(again.body == first.body)
        }
    }

    @Test func `neither can be done twice, without a reason, from a stale version or by a reader`() async throws {
        try await withEvidence { world in
            let item = try await world.record()
            let (target, token) = ("/v1/evidence/\(item.id)", try await world.token(.contributor, "YE"))
            let reason = EvidenceAPI.Withdrawal(reason: "Twice.")
            #expect(try await world.send("POST", "\(target)/reinstatement", as: token, ifMatch: item.etag).status == 409)
            #expect(try await world.send("POST", "\(target)/withdrawal", EvidenceAPI.Withdrawal(reason: " "), as: token, ifMatch: item.etag).status == 422)
            #expect(try await world.send("POST", "\(target)/withdrawal", reason, as: token, ifMatch: "\"r9\"").status == 412)
            #expect(try await world.send("POST", "\(target)/withdrawal", reason, as: token).status == 428)
            #expect(try await world.send("POST", "\(target)/withdrawal", reason, as: world.token(.commander, "YE"), ifMatch: item.etag).status == 403)
            #expect(try await world.send("POST", "\(target)/withdrawal", reason, as: world.token(.contributor, "GD"), ifMatch: item.etag).status == 404)
            let gone = try await world.withdraw(item)
            #expect(try await world.send("POST", "\(target)/withdrawal", reason, as: token, ifMatch: gone.etag).status == 409)
        }
    }
}
