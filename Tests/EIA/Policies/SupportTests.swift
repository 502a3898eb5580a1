import ContractsCore
import ContractsEIA
import Foundation
import Identity
import TestSupport
import Testing

@testable import EIAService

/// Enhanced support: change programmes with a named adviser (I10).
@Suite struct SupportTests {
    @Test func `a programme gets an adviser, whose notes those who are concerned can read`() async throws {
        try await withEIA { world in
            let programme = try await world.policy("Custody of the future", kind: .changeProgramme)
            let support = EIAAPI.Support(adviser: TestPerson.adviser.person, reason: "Large, and it touches everybody.")
            let answer = try await world.send(
                "PUT", "/v1/policies/\(programme.id)/support", support, as: world.token(.moderator), ifMatch: programme.etag)
            #expect(answer.status == 200)
            #expect(try answer.json(EIAAPI.Policy.self).adviser == TestPerson.adviser.person)
            let note = try await world.send(
                "POST", "/v1/policies/\(programme.id)/support-notes", EIAAPI.NewSupportNote(text: "Met the programme board."), as: world.token(.adviser))
            #expect(note.status == 201)
            let supported: Page<EIAAPI.Policy> = try await world.read("/v1/policies?supported=true", as: world.token(.stranger))
            #expect(supported.items.map(\.id) == [programme.id])
            for (person, notes) in [(TestPerson.adviser, 1), (.owner, 1), (.author, 1), (.officer, 1), (.stranger, 0)] {
                let detail: EIAAPI.PolicyDetail = try await world.read("/v1/policies/\(programme.id)", as: world.token(person))
                #expect(detail.supportNotes.count == notes, "\(person)")
            }
        }
    }

    @Test func `the support ends with a reason, and its notes stay`() async throws {
        try await withEIA { world in
            let programme = try await world.policy(kind: .changeProgramme)
            let begun: EIAAPI.Policy = try await world.send(
                "PUT", "/v1/policies/\(programme.id)/support", EIAAPI.Support(adviser: TestPerson.adviser.person, reason: "x"), as: world.token(.officer),
                ifMatch: programme.etag
            ).json()
            let note = EIAAPI.NewSupportNote(text: "Read the first draft.")
            #expect(try await world.send("POST", "/v1/policies/\(programme.id)/support-notes", note, as: world.token(.adviser)).status == 201)
            let ended: EIAAPI.Policy = try await world.send(
                "PUT", "/v1/policies/\(programme.id)/support", EIAAPI.Support(reason: "The programme is done."), as: world.token(.officer),
                ifMatch: begun.etag
            ).json()
            #expect(ended.adviser == nil && ended.supportReason == "The programme is done.")
            #expect(try await world.send("POST", "/v1/policies/\(programme.id)/support-notes", note, as: world.token(.adviser)).status == 403)
            let detail: EIAAPI.PolicyDetail = try await world.read("/v1/policies/\(programme.id)", as: world.token(.officer))
            #expect(detail.supportNotes.map(\.text) == ["Read the first draft."])
            #expect(try await world.audited("policy/\(programme.id)").suffix(3) == ["policy.supported", "policy.support-noted", "policy.support-ended"])
        }
    }

    @Test func `a note needs a programme in force with an adviser`() async throws {
        try await withEIA { world in
            let programme = try await world.policy(kind: .changeProgramme)
            let note = EIAAPI.NewSupportNote(text: "Met the board.")
            let path = "/v1/policies/\(programme.id)"
            let early = try await world.send("POST", "\(path)/support-notes", note, as: world.token(.officer))
            #expect(early.status == 409)
            #expect(try early.problem.type == "/problems/not-supported")
            let supported: EIAAPI.Policy = try await world.send(
                "PUT", "\(path)/support", EIAAPI.Support(adviser: TestPerson.adviser.person, reason: "x"), as: world.token(.officer), ifMatch: programme.etag
            ).json()
            _ = try await world.send("POST", "\(path)/closure", world.reason, as: world.token(.officer), ifMatch: supported.etag)
            let late = try await world.send("POST", "\(path)/support-notes", note, as: world.token(.officer))
            #expect(late.status == 409)
            #expect(try late.problem.type == "/problems/policy-closed")
        }
    }

    @Test func `support ends after the programme became something else, and nobody else is named then`() async throws {
        try await withEIA { world in
            let programme = try await world.policy(kind: .changeProgramme)
            let path = "/v1/policies/\(programme.id)", adviser = EIAAPI.Support(adviser: TestPerson.adviser.person, reason: "x")
            let supported: EIAAPI.Policy = try await world.send("PUT", "\(path)/support", adviser, as: world.token(.officer), ifMatch: programme.etag).json()
            let changed: EIAAPI.Policy = try await world.send(
                "PUT", path, world.policyContent(kind: .project), as: world.token(.officer), ifMatch: supported.etag
            ).json()
            #expect(changed.kind == .project && changed.adviser != nil)
            #expect(try await world.send("PUT", "\(path)/support", adviser, as: world.token(.officer), ifMatch: changed.etag).status == 409)
            let ended = try await world.send("PUT", "\(path)/support", EIAAPI.Support(reason: "Done."), as: world.token(.officer), ifMatch: changed.etag)
            #expect(ended.status == 200)
            #expect(try ended.json(EIAAPI.Policy.self).adviser == nil)
        }
    }

    @Test func `only a change programme gets it`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let answer = try await world.send(
                "PUT", "/v1/policies/\(policy.id)/support", EIAAPI.Support(reason: "x"), as: world.token(.officer), ifMatch: policy.etag)
            #expect(answer.status == 409)
            #expect(try answer.problem.type == "/problems/no-programme")
        }
    }

    @Test func `the adviser reads the assessments of the programme, does nothing to them, and finds the programme`() async throws {
        try await withEIA { world in
            let programme = try await world.policy(kind: .changeProgramme)
            let full = try await world.full(of: programme)
            let address = "/v1/assessments/\(full.summary.id)"
            #expect(try await world.get(address, as: world.token(.stranger)).status == 404)
            let support = EIAAPI.Support(adviser: TestPerson.stranger.person, reason: "x")
            #expect(
                try await world.send("PUT", "/v1/policies/\(programme.id)/support", support, as: world.token(.officer), ifMatch: programme.etag).status == 200)
            let read = try await world.detail(full.summary.id, as: .stranger)
            #expect(read.allowed.isEmpty && !read.mayWrite && read.mayPutPeople == false)
            let list: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/assessments", as: world.token(.stranger))
            #expect(list.items.map(\.id) == [full.summary.id])
            #expect(try await world.get("\(address)/sections/aims", as: world.token(.stranger)).status == 200)
            #expect(try await world.post("withdrawal", world.reason, to: full, as: .stranger).status == 403)
            let advised: Page<EIAAPI.Policy> = try await world.read("/v1/policies?adviser=me", as: world.token(.stranger))
            #expect(advised.items.map(\.id) == [programme.id])
            let none: Page<EIAAPI.Policy> = try await world.read("/v1/policies?adviser=me", as: world.token(.adviser))
            #expect(none.items.isEmpty)
            #expect(try await world.get("/v1/policies?adviser=you", as: world.token(.adviser)).status == 422)
        }
    }
}
