import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct GlossaryTests {
    private let term = EvidenceAPI.GlossaryTerm(term: "BWV", meaning: "Body-worn video", kind: .acronym)

    @Test func `a moderator keeps the glossary, and everybody reads it`() async throws {
        try await withEvidence { world in
            let moderator = try await world.token(.moderator)
            let made: EvidenceAPI.GlossaryTerm = try await world.send("PUT", "/v1/glossary/BWV", term, as: moderator).json()
            #expect(made.etag == "\"r1\"")
            let list: Page<EvidenceAPI.GlossaryTerm> = try await world.get("/v1/glossary?search=video", as: world.token(.contributor, "YE")).json()
            #expect(list.items == [made])

            let better = EvidenceAPI.GlossaryTerm(term: "BWV", meaning: "Body-worn video camera", kind: .acronym)
            #expect(try await world.send("PUT", "/v1/glossary/bwv", better, as: moderator).status == 428)
            #expect(try await world.send("PUT", "/v1/glossary/bwv", better, as: moderator, ifMatch: "\"r1\"").status == 200)
            let stale = try await world.send("PUT", "/v1/glossary/BWV", term, as: moderator, ifMatch: "\"r1\"")
            #expect(stale.status == 412)
            #expect(try stale.problem.current?.etag == "\"r2\"")

            #expect(try await world.send("DELETE", "/v1/glossary/BWV", as: moderator, ifMatch: "\"r2\"").status == 204)
            #expect(try await world.send("DELETE", "/v1/glossary/BWV", as: moderator, ifMatch: "\"r2\"").status == 404)
            #expect(try await world.audited("glossary/BWV") == ["glossary.changed", "glossary.changed", "glossary.removed"])
        }
    }

    @Test func `of two who make the same term at once, the later is told, and overwrites nothing`() async throws {
        try await withEvidence { world in
            let moderator = try await world.token(.moderator)
            let statuses = try await withThrowingTaskGroup { group in
                for meaning in ["Body-worn video", "Body-worn video camera", "A camera", "A recorder"] {
                    group.addTask {
                        try await world.send(
                            "PUT", "/v1/glossary/BWV", EvidenceAPI.GlossaryTerm(term: "BWV", meaning: meaning, kind: .acronym), as: moderator
                        ).status
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.sorted() == [200, 428, 428, 428])
            #expect(try await world.audited("glossary/BWV") == ["glossary.changed"])
        }
    }

    @Test func `a term stands at its own address`() async throws {
        try await withEvidence { world in
            let odd = EvidenceAPI.GlossaryTerm(term: "A/B\u{7}", meaning: " ", kind: .term)
            let answer = try await world.send("PUT", "/v1/glossary/ASB", odd, as: world.token(.administrator))
            #expect(Set(try answer.problem.errors?.map(\.pointer) ?? []) == ["/term", "/meaning"])
            let spaced = EvidenceAPI.GlossaryTerm(term: "Hard to reach", meaning: "Seldom heard", kind: .term)
            #expect(try await world.send("PUT", "/v1/glossary/Hard%20to%20reach", spaced, as: world.token(.administrator)).status == 200)
        }
    }

    @Test func `advice follows the glossary as it stands`() async throws {
        try await withEvidence { world in
            let sample = EvidenceAPI.WritingSample(
                title: "BWV", whatWasDone: "We met in 2010.", whatChanged: "More was said.", hasDates: true, citedIndicators: 1)
            let contributor = try await world.token(.contributor, "YE")
            let before: EvidenceAPI.WritingAdvice = try await world.send("POST", "/v1/writing-advice", sample, as: contributor).json()
            #expect(before.hints.map(\.excerpt) == ["BWV"])
            _ = try await world.send("PUT", "/v1/glossary/BWV", term, as: world.token(.moderator))
            let after: EvidenceAPI.WritingAdvice = try await world.send("POST", "/v1/writing-advice", sample, as: contributor).json()
            #expect(after.hints.isEmpty)
        }
    }

    @Test func `the glossary that ships is imported once`() async throws {
        try await withEvidence { world in
            let csv = try String(contentsOf: Resources.folder("Glossary").appending(path: "glossary.csv"), encoding: .utf8)
            let first = try await ImportGlossary(dependencies: world.dependencies)(csv, as: .commandLine)
            #expect(first.errors.isEmpty)
            #expect(first.created == first.rows)
            let second = try await ImportGlossary(dependencies: world.dependencies)(csv, as: .commandLine)
            #expect(second.unchanged == first.rows)
            #expect(try await world.audited("glossary") == ["glossary.imported"])
        }
    }
}
