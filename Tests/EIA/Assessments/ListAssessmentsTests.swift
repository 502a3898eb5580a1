import ContractsCore
import ContractsEIA
import Foundation
import Identity
import TestSupport
import Testing

@testable import EIAService

@Suite struct ListAssessmentsTests {
    @Test func `a list has what the caller may read: what names them, and what is of their units`() async throws {
        try await withEIA { world in
            let enfield = try await world.draft(), greenwich = try await world.draft(in: "GD")
            let both = Set([enfield.summary.id, greenwich.summary.id])
            for (person, seen) in [(TestPerson.author, both), (.commander, [enfield.summary.id]), (.officer, both), (.stranger, [])] {
                let page: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/assessments", as: world.token(person))
                #expect(Set(page.items.map(\.id)) == seen, "\(person)")
            }
            let mine: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/assessments?mine=true", as: world.token(.officer))
            #expect(mine.items.isEmpty)
            #expect(try await world.get("/v1/assessments/\(greenwich.summary.id)", as: world.token(.commander)).status == 404)
        }
    }

    @Test func `it is filtered by words, state, unit and policy`() async throws {
        try await withEIA { world in
            let draft = try await world.draft(), full = try await world.full(in: "GD")
            let cases: [(String, [AssessmentID])] = [
                ("state=draft", [draft.summary.id]), ("state=draft,full", [full.summary.id, draft.summary.id]), ("unit=\(world.unit("GD"))", [full.summary.id]),
                ("policy=\(draft.summary.policy.id)", [draft.summary.id]), ("q=\(draft.summary.reference)", [draft.summary.id]),
                ("q=form%20stops", [full.summary.id, draft.summary.id]), ("q=custody", []),
            ]
            for (query, expected) in cases {
                let page: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/assessments?\(query)", as: world.token(.officer))
                #expect(Set(page.items.map(\.id)) == Set(expected), "\(query)")
            }
            for query in ["state=unheard", "sort=loudest", "unit=x", "mine=perhaps", "limit=0", "cursor=x"] {
                #expect(try await world.get("/v1/assessments?\(query)", as: world.token(.officer)).status == 422, "\(query)")
            }
        }
    }

    @Test(arguments: ["-changed", "review"])
    func `pages follow one another without a gap`(sort: String) async throws {
        try await withEIA { world in
            var made: Set<AssessmentID> = []
            for _ in 1...5 {
                world.clock.advance(seconds: 60)
                made.insert(try await world.draft().summary.id)
            }
            var (seen, cursor): ([AssessmentID], String?) = ([], nil)
            repeat {
                let target = "/v1/assessments?limit=2&sort=\(sort)" + (cursor.map { "&cursor=\($0)" } ?? "")
                let page: Page<EIAAPI.AssessmentSummary> = try await world.read(target, as: world.token(.officer))
                seen += page.items.map(\.id)
                cursor = page.next
            } while cursor != nil
            #expect(seen.count == 5 && Set(seen) == made)
        }
    }
}
