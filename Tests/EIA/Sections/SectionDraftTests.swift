import ContractsCore
import ContractsEIA
import Foundation
import TestSupport
import Testing

@testable import EIAService

@Suite struct SectionDraftTests {
    @Test func `what is typed is kept for its writer alone, until it is saved or thrown away`() async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            let address = "/v1/assessments/\(id)/sections/aims/draft"
            #expect(try await world.get(address, as: world.token(.author)).status == 404)
            let typed = EIAAPI.NewSectionDraft(content: world.text("what", "half a sent"), basedOn: 0)
            let kept = try await world.send("PUT", address, typed, as: world.token(.author))
            #expect(kept.status == 200)
            let draft: EIAAPI.SectionDraft = try await world.read(address, as: world.token(.author))
            #expect(draft == .init(content: typed.content, basedOn: 0, savedAt: world.clock.now))
            #expect(try await world.get(address, as: world.token(.coauthor)).status == 404, "it is nobody else's")
            #expect(try await world.section("aims", of: id).state.revision == 0)
            try await world.save(world.text("what", "A coauthor's."), as: "aims", of: id, by: .coauthor)
            #expect(try await world.get(address, as: world.token(.author)).status == 200)
            try await world.save(world.text("what", "The author's."), as: "aims", of: id)
            #expect(try await world.get(address, as: world.token(.author)).status == 404)
            _ = try await world.send("PUT", address, typed, as: world.token(.author))
            #expect(try await world.send("DELETE", address, as: world.token(.author)).status == 204)
            #expect(try await world.send("DELETE", address, as: world.token(.author)).status == 404)
        }
    }

    @Test func `what is not sound yet is kept too, and what somebody else sent on meanwhile loses nobody's words`() async throws {
        try await withEIA { world in
            let filled = try await world.filled()
            let address = "/v1/assessments/\(filled.summary.id)/sections/control/draft"
            let typed = EIAAPI.NewSectionDraft(content: .init(fields: ["began-on": .init(text: "soon"), "unheard-of": .init(codes: ["x"])]), basedOn: 1)
            try await world.act("owner-check", EIAAPI.Note(), to: filled, as: .author)
            #expect(try await world.send("PUT", address, typed, as: world.token(.coauthor)).status == 200)
            let draft: EIAAPI.SectionDraft = try await world.read(address, as: world.token(.coauthor))
            #expect(draft.content == typed.content)
        }
    }

    @Test func `who does not write keeps no drafts, and what could not be stored is refused`() async throws {
        try await withEIA { world in
            let id = try await world.full().summary.id
            let address = "/v1/assessments/\(id)/sections/aims/draft"
            let typed = EIAAPI.NewSectionDraft(content: world.text("what", "x"), basedOn: 0)
            #expect(try await world.send("PUT", address, typed, as: world.token(.commander)).status == 403)
            #expect(try await world.send("PUT", address, typed, as: world.token(.stranger)).status == 404)
            let nothing = "/v1/assessments/\(id)/sections/nothing/draft"
            #expect(try await world.send("PUT", nothing, typed, as: world.token(.author)).status == 404)
            let zero = EIAAPI.NewSectionDraft(content: world.text("what", "a\u{0}b"), basedOn: 0)
            #expect(try await world.send("PUT", address, zero, as: world.token(.author)).status == 422)
            let never = EIAAPI.NewSectionDraft(content: typed.content, basedOn: -1)
            #expect(try await world.send("PUT", address, never, as: world.token(.author)).status == 422)
        }
    }
}
