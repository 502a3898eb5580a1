import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct StandardsTests {
    @Test func `a draft is for administrators, a published version for everybody`() async throws {
        try await withEvidence { world in
            let (administrator, contributor) = (try await world.token(.administrator), try await world.token(.contributor, "YE"))
            let draft = try await world.importStandard(try .baseline().labelled("4"))
            let id = try #require(draft.version)

            let seen: Page<EvidenceAPI.StandardSummary> = try await world.get("/v1/standards", as: contributor).json()
            #expect(seen.items.flatMap(\.versions).map(\.label) == ["3"])
            let all: Page<EvidenceAPI.StandardSummary> = try await world.get("/v1/standards", as: administrator).json()
            #expect(all.items.flatMap(\.versions).map(\.label) == ["4", "3"])
            #expect(try await world.get("/v1/standard-versions/\(id)", as: contributor).status == 404)
            #expect(try await world.get("/v1/standard-versions/\(id)/document", as: contributor).status == 404)
            let version: EvidenceAPI.StandardVersion = try await world.get("/v1/standard-versions/\(id)", as: administrator).json()
            let indicator = version.phases[0].sections[0].indicators[0].id
            #expect(try await world.get("/v1/indicators/\(indicator)", as: contributor).status == 404)

            let published = try await world.send("POST", "/v1/standard-versions/\(id)/publication", as: administrator)
            #expect(published.status == 200)
            #expect(try await world.get("/v1/standard-versions/\(id)", as: contributor).status == 200)
            #expect(try await world.get("/v1/indicators/\(indicator)", as: contributor).status == 200)
            #expect(try await world.audited("standard-version/\(id)") == ["standard.imported", "standard.published"])
        }
    }

    @Test func `publishing twice tells the other services once`() async throws {
        try await withEvidence { world in
            let administrator = try await world.token(.administrator)
            let before = try await world.events(EvidenceEvents.standardPublished)
            let id = try #require(try await world.importStandard(try .baseline().labelled("4")).version)
            for _ in 1...2 { #expect(try await world.send("POST", "/v1/standard-versions/\(id)/publication", as: administrator).status == 200) }
            #expect(try await world.events(EvidenceEvents.standardPublished) == before + 1)
        }
    }

    @Test func `importing the same document again changes nothing`() async throws {
        try await withEvidence { world in
            let entries = try await world.count("SELECT count(*) FROM audit_entry")
            let report = try await world.importStandard(try .baseline())
            #expect(report.version == world.version.id)
            #expect(!report.created)
            #expect(report.errors.isEmpty)
            #expect(try await world.count("SELECT count(*) FROM audit_entry") == entries)
        }
    }

    @Test func `a published version keeps its text, whatever is imported under its label`() async throws {
        try await withEvidence { world in
            let report = try await world.importStandard(try .baseline().titled("Another text"))
            #expect(report.errors.map(\.pointer) == ["/version/label"])
            #expect(!report.created)
            let now: EvidenceAPI.StandardVersion = try await world.get("/v1/standard-versions/\(world.version.id)", as: world.token(.administrator)).json()
            #expect(now == world.version)
        }
    }

    @Test func `not even the owner of the schema changes a published version`() async throws {
        try await withEvidence { world in
            await #expect(throws: (any Error).self) { try await world.asOwner("UPDATE indicator SET wording = 'otherwise'") }
            await #expect(throws: (any Error).self) { try await world.asOwner("UPDATE standard_version SET title = 'otherwise'") }
            await #expect(throws: (any Error).self) { try await world.asOwner("DELETE FROM section") }
        }
    }

    @Test func `a draft is replaced by a later import, and its indicators keep their addresses`() async throws {
        try await withEvidence { world in
            let administrator = try await world.token(.administrator)
            let id = try #require(try await world.importStandard(try .baseline().labelled("4")).version)
            let first: EvidenceAPI.StandardVersion = try await world.get("/v1/standard-versions/\(id)", as: administrator).json()
            let report = try await world.importStandard(try .baseline().labelled("4").titled("Second thoughts"))
            #expect(report.version == id)
            #expect(report.created)
            let second: EvidenceAPI.StandardVersion = try await world.get("/v1/standard-versions/\(id)", as: administrator).json()
            #expect(second.title == "Second thoughts")
            #expect(second.sha256 != first.sha256)
            #expect(second.phases[0].sections.flatMap(\.indicators).map(\.id) == first.phases[0].sections.flatMap(\.indicators).map(\.id))
        }
    }

    @Test func `export gives what import read`() async throws {
        try await withEvidence { world in
            let answer = try await world.get("/v1/standard-versions/\(world.version.id)/document", as: world.token(.inspector, "YE"))
            #expect(try answer.json() == EvidenceAPI.StandardDocument.baseline())
        }
    }

    @Test func `a dry run says what it would do and stores nothing`() async throws {
        try await withEvidence { world in
            let report = try await world.importStandard(try .baseline().labelled("9"), dryRun: true)
            #expect(report == .init(label: "9", indicators: 22, created: false, errors: []))
            #expect(try await world.count("SELECT count(*) FROM standard_version") == 1)
        }
    }

    @Test func `everything that is wrong with a document is named at once`() async throws {
        try await withEvidence { world in
            let good = try EvidenceAPI.StandardDocument.baseline()
            let bad = EvidenceAPI.StandardDocument(
                format: "equality-standard/9", standard: .init(code: "", title: "  "), version: .init(label: "x\u{7}", title: "t"), howToUse: [],
                scales: .init(local: [], corporate: good.scales.corporate), phases: good.phases + good.phases)
            let pointers = Set(try await world.importStandard(bad).errors.map(\.pointer))
            #expect(pointers == ["/format", "/standard/code", "/standard/title", "/version/label", "/scales/local", "/phases"])
            #expect(try await world.count("SELECT count(*) FROM standard_version") == 1)
        }
    }

    @Test func `a version that was read before is not sent again`() async throws {
        try await withEvidence { world in
            let token = try await world.token(.contributor, "YE")
            let first = try await world.get("/v1/standard-versions/\(world.version.id)", as: token)
            let tag = try #require(first.headers["etag"])
            let second = try await world.service.get("/v1/standard-versions/\(world.version.id)", token: token, headers: ["If-None-Match": tag])
            #expect(second.status == 304)
            #expect(second.body.isEmpty)
        }
    }

    @Test(arguments: ["espsv3-baseline", "local-government-levels", "equalities-framework-levels"])
    func `every standard that ships can be imported`(name: String) throws {
        let file = Resources.folder("Standards").appending(path: "\(name).json")
        let document = try JSONCoding.decoder().decode(EvidenceAPI.StandardDocument.self, from: Data(contentsOf: file))
        #expect(throws: Never.self) { try StandardToImport(document) }
    }
}
