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

    @Test func `only a change programme gets it`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let answer = try await world.send(
                "PUT", "/v1/policies/\(policy.id)/support", EIAAPI.Support(reason: "x"), as: world.token(.officer), ifMatch: policy.etag)
            #expect(answer.status == 409)
            #expect(try answer.problem.type == "/problems/no-programme")
        }
    }
}
