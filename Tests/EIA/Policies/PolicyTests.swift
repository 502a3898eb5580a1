import ContractsCore
import ContractsEIA
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EIAService

/// The register of what is assessed (I1).
@Suite struct PolicyTests {
    @Test func `a policy gets a reference of its year, and everybody who is signed in finds it`() async throws {
        try await withEIA { world in
            let first = try await world.send("POST", "/v1/policies", world.policyContent("Stop and search"), as: world.token(.author), key: "a")
            #expect(first.status == 201)
            let policy: EIAAPI.Policy = try first.json()
            #expect(policy.reference == "POL/2011/0001" && policy.compliance == .none && policy.unit.name == "Unit YE")
            #expect(first.headers["location"] == "/v1/policies/\(policy.id)" && first.headers["etag"] == policy.etag)
            let again: EIAAPI.Policy = try await world.send(
                "POST", "/v1/policies", world.policyContent("Stop and search"), as: world.token(.author), key: "a"
            ).json()
            #expect(again == policy, "the same key makes nothing twice")
            let second = try await world.policy("Taser")
            #expect(second.reference == "POL/2011/0002")
            let reader = try await world.token(.contributor, "GD")
            let found: Page<EIAAPI.Policy> = try await world.read("/v1/policies?q=searching", as: reader)
            #expect(found.items.map(\.id) == [policy.id])
            let named: Page<EIAAPI.Policy> = try await world.read("/v1/policies?q=POL/2011/0002", as: reader)
            #expect(named.items.map(\.id) == [second.id])
            #expect(try await world.audited("policy/\(policy.id)") == ["policy.created"])
        }
    }

    @Test func `pages follow one another without a gap, changed last first`() async throws {
        try await withEIA { world in
            var made: [PolicyID] = []
            for number in 1...5 {
                world.clock.advance(seconds: 60)
                made.append(try await world.policy("Policy \(number)").id)
            }
            let reader = try await world.token(.boardMember)
            var (seen, cursor): ([PolicyID], String?) = ([], nil)
            repeat {
                let page: Page<EIAAPI.Policy> = try await world.read("/v1/policies?limit=2" + (cursor.map { "&cursor=\($0)" } ?? ""), as: reader)
                seen += page.items.map(\.id)
                cursor = page.next
            } while cursor != nil
            #expect(seen == made.reversed())
        }
    }

    @Test func `what holds, what is under way and what is missing is told from the assessments`() async throws {
        try await withEIA { world in
            let (missing, underWay, held) = (try await world.policy("One"), try await world.policy("Two"), try await world.policy("Three"))
            _ = try await world.draft(of: underWay)
            _ = try await world.notNeeded(of: held)
            let reader = try await world.token(.boardMember)
            for (compliance, policy) in [(EIAAPI.Compliance.none, missing), (.inProgress, underWay), (.current, held)] {
                let page: Page<EIAAPI.Policy> = try await world.read("/v1/policies?compliance=\(compliance.rawValue)", as: reader)
                #expect(page.items.map(\.id) == [policy.id], "\(compliance)")
                #expect(page.items.first?.compliance == compliance)
            }
            let overdue: Page<EIAAPI.Policy> = try await world.read("/v1/policies?compliance=overdue", as: reader)
            #expect(overdue.items.isEmpty)
        }
    }

    @Test func `a change needs the version that it was made from, and says who was first`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let changed = try await world.send(
                "PUT", "/v1/policies/\(policy.id)", world.policyContent("Stop, search and account"), as: world.token(.owner), ifMatch: policy.etag)
            #expect(changed.status == 200)
            #expect(try changed.json(EIAAPI.Policy.self).title == "Stop, search and account")
            let late = try await world.send("PUT", "/v1/policies/\(policy.id)", world.policyContent("x"), as: world.token(.author), ifMatch: policy.etag)
            #expect(late.status == 412)
            #expect(try late.problem.current?.changedBy == "Test owner")
            let without = try await world.send("PUT", "/v1/policies/\(policy.id)", world.policyContent("x"), as: world.token(.author))
            #expect(without.status == 428)
        }
    }

    @Test func `nobody moves a policy into a unit that is not theirs`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let answer = try await world.send(
                "PUT", "/v1/policies/\(policy.id)", world.policyContent(in: "GD"), as: world.token(.author), ifMatch: policy.etag)
            #expect(answer.status == 403)
        }
    }

    @Test func `a closed policy stays, with its reason, and takes neither changes nor assessments`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let answer = try await world.send("POST", "/v1/policies/\(policy.id)/closure", world.reason, as: world.token(.author), ifMatch: policy.etag)
            #expect(answer.status == 200)
            let closed: EIAAPI.Policy = try answer.json()
            #expect(closed.closedAt == world.clock.now && closed.closingReason == world.reason.reason)
            let again = try await world.send("POST", "/v1/policies/\(policy.id)/closure", world.reason, as: world.token(.author), ifMatch: closed.etag)
            #expect(again.status == 409)
            let changed = try await world.send("PUT", "/v1/policies/\(policy.id)", world.policyContent(), as: world.token(.author), ifMatch: closed.etag)
            #expect(changed.status == 409)
            let begun = try await world.send("POST", "/v1/assessments", world.newAssessment(of: closed), as: world.token(.author))
            #expect(begun.status == 409)
            #expect(try begun.problem.type == "/problems/policy-closed")
        }
    }

    @Test func `everything that is wrong with a policy is said at once`() async throws {
        try await withEIA { world in
            let bad = EIAAPI.PolicyContent(
                title: " ", kind: .policy, summary: String(repeating: "x", count: 2_001), unit: world.unit("YE"), owner: .init(subject: "", name: "x"),
                marking: .official)
            let answer = try await world.send("POST", "/v1/policies", bad, as: world.token(.officer))
            #expect(answer.status == 422)
            #expect(try answer.problem.errors?.map(\.pointer).sorted() == ["/owner/subject", "/summary", "/title"])
        }
    }

    @Test func `the marking of an older scheme is kept where it is, and given to no policy`() async throws {
        try await withEIA { world in
            let made = try await world.send("POST", "/v1/policies", world.policyContent(marking: .restricted), as: world.token(.officer))
            #expect(made.status == 422)
            #expect(try made.problem.errors?.map(\.pointer) == ["/marking"])
            let policy = try await world.policy()
            let path = "/v1/policies/\(policy.id)"
            let marked = try await world.send("PUT", path, world.policyContent(marking: .restricted), as: world.token(.officer), ifMatch: policy.etag)
            #expect(marked.status == 422)
            try await world.pool.execute("UPDATE policy SET marking = 'RESTRICTED' WHERE id = \(policy.id)")
            let kept = try await world.send("PUT", path, world.policyContent("Renamed", marking: .restricted), as: world.token(.officer), ifMatch: policy.etag)
            #expect(kept.status == 200)
        }
    }
}
