import ContractsCore
import ContractsEIA
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EIAService

/// The guide as data with versions (I2, I3).
@Suite struct GuideTests {
    @Test func `an administrator brings a version in and puts it in force; what was begun keeps the version that it was begun with`() async throws {
        try await withEIA { world in
            let before = try await world.draft()
            world.clock.advance(seconds: 1)
            let made = try await world.send("POST", "/v1/guides", try Self.changed(), as: world.token(.administrator), key: "once")
            #expect(made.status == 201)
            let guide: EIAAPI.Guide = try made.json()
            #expect(guide.name.publishedAt == nil && guide.name.sha256.count == 64)
            #expect(try await world.draft().guide.label == "2011-1", "a draft changes nothing")
            let published = try await world.send("POST", "/v1/guides/\(guide.name.id)/publication", as: world.token(.administrator))
            #expect(published.status == 200)
            #expect(try await world.draft().guide.label == "2012-1")
            #expect(try await world.detail(before.summary.id).guide.label == "2011-1")
            #expect(try await world.audited("guide/\(guide.name.id)") == ["guide.imported", "guide.published"])
        }
    }

    @Test func `everybody reads published versions, newest first; a draft is for those who keep the guide`() async throws {
        try await withEIA { world in
            world.clock.advance(seconds: 1)
            let draft: EIAAPI.Guide = try await world.send("POST", "/v1/guides", try Self.changed(), as: world.token(.administrator)).json()
            let keeper: Page<EIAAPI.GuideName> = try await world.read("/v1/guides", as: world.token(.administrator))
            #expect(keeper.items.map(\.label) == ["2012-1", "2011-1"])
            let reader: Page<EIAAPI.GuideName> = try await world.read("/v1/guides", as: world.token(.contributor, "YE"))
            #expect(reader.items.map(\.label) == ["2011-1"])
            let whole: EIAAPI.Guide = try await world.read("/v1/guides/\(reader.items[0].id)", as: world.token(.contributor, "YE"))
            #expect(whole.document == (try EIAWorld.guide.get()))
            #expect(try await world.get("/v1/guides/\(draft.name.id)", as: world.token(.contributor, "YE")).status == 404)
            #expect(try await world.get("/v1/guides/\(draft.name.id)", as: world.token(.administrator)).status == 200)
        }
    }

    @Test func `a published version is published once, and its label is taken`() async throws {
        try await withEIA { world in
            let guides: Page<EIAAPI.GuideName> = try await world.read("/v1/guides", as: world.token(.administrator))
            let again = try await world.send("POST", "/v1/guides/\(guides.items[0].id)/publication", as: world.token(.administrator))
            #expect(again.status == 409)
            #expect(try again.problem.type == "/problems/guide-published")
            let taken = try await world.send("POST", "/v1/guides", try EIAWorld.guide.get(), as: world.token(.administrator))
            #expect(taken.status == 409)
            #expect(try taken.problem.type == "/problems/guide-label")
        }
    }

    @Test func `of two drafts with one label only one comes into force`() async throws {
        try await withEIA { world in
            let administrator = try await world.token(.administrator)
            let first: EIAAPI.Guide = try await world.send("POST", "/v1/guides", try Self.changed(), as: administrator).json()
            let second: EIAAPI.Guide = try await world.send("POST", "/v1/guides", try Self.changed(), as: administrator).json()
            #expect(try await world.send("POST", "/v1/guides/\(second.name.id)/publication", as: administrator).status == 200)
            let refused = try await world.send("POST", "/v1/guides/\(first.name.id)/publication", as: administrator)
            #expect(refused.status == 409)
            #expect(try refused.problem.type == "/problems/guide-label")
        }
    }

    @Test func `a guide that no assessment could be written against is refused with everything that is wrong`() async throws {
        try await withEIA { world in
            let sound = try EIAWorld.guide.get()
            let rules: [EIAAPI.ScreeningRule] = [
                .init(outcome: .full, any: [11], all: [], answers: [.yes], because: "x"),
                .init(outcome: .full, any: [1], all: [], answers: [.yes], because: "x"),
            ]
            let broken = EIAAPI.GuideDocument(
                label: " ", title: sound.title, source: sound.source,
                screening: .init(introduction: "x", questions: sound.screening.questions, rules: rules),
                sections: [sound.sections[0], sound.sections[0]], characteristics: sound.characteristics, categories: [], triggers: sound.triggers)
            let answer = try await world.send("POST", "/v1/guides", broken, as: world.token(.administrator))
            #expect(answer.status == 422)
            let pointers = Set(try answer.problem.errors?.map(\.pointer) ?? [])
            #expect(pointers.isSuperset(of: ["/label", "/screening/rules/0", "/screening/rules/1", "/sections", "/categories"]), "\(pointers)")
        }
    }

    @Test func `the file that ships comes in once, however often it is imported`() async throws {
        try await withEIA(guide: false) { world in
            let importFile = ImportGuideFile(dependencies: world.dependencies)
            let document = try EIAWorld.guide.get()
            #expect(try await importFile(document, publish: false) == .imported)
            #expect(try await importFile(document, publish: false) == .unchanged)
            #expect(try await importFile(document, publish: true) == .published)
            #expect(try await importFile(document, publish: true) == .unchanged)
            #expect(try await world.count("SELECT count(*) FROM guide") == 1)
            let other = try Self.changed(label: document.label)
            await #expect(throws: GuideRefusal.self) { try await importFile(other, publish: true) }
        }
    }

    @Test func `the guide that ships has the fifteen sections, the nine characteristics and the ten questions`() throws {
        let guide = try EIAWorld.guide.get()
        #expect(guide.screening.questions.map(\.number) == Array(1...10))
        #expect(guide.sections.map(\.number) == Array(1...15))
        #expect(guide.characteristics.count == 9)
        #expect(guide.characteristics.first { $0.code.hasPrefix("marriage") }?.aims == [1], "counts for the first aim only")
        #expect(guide.characteristics.contains { $0.code == "sex" } && guide.characteristics.contains { $0.code == "gender-reassignment" })
        let matrix = try #require(guide.sections.flatMap(\.fields).first { $0.kind == .matrix })
        #expect(matrix.rows.map(\.code) == guide.characteristics.map(\.code))
        #expect(guide.sections.allSatisfy { section in section.fields.contains { !$0.prompts.isEmpty } }, "each section has questions to think about")
        #expect(throws: Never.self) { try SoundGuide(guide) }
    }

    /// The guide under another label, with one word changed.
    static func changed(label: String = "2012-1") throws -> EIAAPI.GuideDocument {
        let guide = try EIAWorld.guide.get()
        return .init(
            label: label, title: guide.title + " (revised)", source: guide.source, screening: guide.screening, sections: guide.sections,
            characteristics: guide.characteristics, categories: guide.categories, triggers: guide.triggers)
    }
}
