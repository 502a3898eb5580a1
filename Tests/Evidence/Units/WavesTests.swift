import ContractsCore
import ContractsEvidence
import Identity
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct WavesTests {
    @Test func `changing a wave tells how its units stand now`() async throws {
        try await withEvidence { world in
            let told = try await world.events(EvidenceEvents.unitChanged)
            let wave = EvidenceAPI.Wave(code: "1", title: "Field trial", start: day("2029-04-01"), target: day("2030-12-31"))
            let administrator = try await world.token(.administrator)
            #expect(try await world.send("PUT", "/v1/waves/1", wave, as: administrator, ifMatch: "\"r1\"").status == 200)
            #expect(try await world.events(EvidenceEvents.unitChanged) == told + 2)
            let waves: Page<EvidenceAPI.Wave> = try await world.get("/v1/waves", as: world.token(.contributor, "YE")).json()
            #expect(waves.items == [.init(code: wave.code, title: wave.title, start: wave.start, target: wave.target, etag: "\"r2\"")])
        }
    }

    @Test func `a wave does not end before it starts, and is put where its code says`() async throws {
        try await withEvidence { world in
            let wave = EvidenceAPI.Wave(code: "2", title: "", start: day("2030-01-02"), target: day("2030-01-01"))
            let answer = try await world.send("PUT", "/v1/waves/3", wave, as: world.token(.administrator))
            #expect(try answer.problem.errors?.map(\.pointer) == ["/code", "/title", "/target"])
        }
    }

    @Test func `the second of two who change a wave is told who was first`() async throws {
        try await withEvidence { world in
            let administrator = try await world.token(.administrator)
            func put(_ title: String, _ ifMatch: String?) async throws -> TestAnswer {
                try await world.send("PUT", "/v1/waves/1", EvidenceAPI.Wave(code: "1", title: title), as: administrator, ifMatch: ifMatch)
            }
            #expect(try await put("Mine", nil).status == 428)
            #expect(try await put("Mine", "\"r1\"").status == 200)
            let late = try await put("Theirs", "\"r1\"")
            #expect(late.status == 412)
            #expect(try late.problem.current?.etag == "\"r2\"")
            #expect(try await put("Theirs", "\"r2\"").status == 200)
        }
    }
}
