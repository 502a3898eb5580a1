import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct ReviseEvidenceTests {
    @Test func `a revision is added, and the one before stays as it was`() async throws {
        try await withEvidence { world in
            let first = try await world.record(as: world.token(.contributor, "YE", subject: "one"))
            let second = try await world.revise(first, whatWasDone: "The borough met young people every week.", as: world.token(.spoc, "YE", subject: "two"))
            #expect(second.revision == 2)
            #expect(second.etag != first.etag)
            #expect(second.createdAt == first.createdAt)
            #expect(second.authors.map(\.subject) == ["one", "two"])
            #expect(try await world.evidence(first.id) == second)

            let revisions: Page<EvidenceAPI.Revision> = try await world.get("/v1/evidence/\(first.id)/revisions", as: world.token(.spoc, "YE")).json()
            #expect(revisions.items.map(\.number) == [2, 1])
            #expect(revisions.items[1].content == first.content)
            #expect(revisions.items[1].sha256 == first.sha256)
            #expect(try await world.audited("evidence/\(first.id)") == ["evidence.recorded", "evidence.revised"])
        }
    }

    @Test func `a stale version is refused with who changed it and when, and nothing is stored`() async throws {
        try await withEvidence { world in
            let first = try await world.record()
            let second = try await world.revise(first, title: "Changed", as: world.token(.spoc, "YE"))
            let answer = try await world.put(second, title: "Mine", ifMatch: first.etag)
            #expect(answer.status == 412)
            let current = try #require(try answer.problem.current)
            #expect(current == Problem.CurrentVersion(etag: second.etag, changedBy: "Test spoc", changedAt: second.savedAt))
            #expect(try await world.evidence(first.id) == second)
        }
    }

    @Test(arguments: [nil, "*", "W/\"r1\"", "r1"])
    func `a change must name the version that it was made from`(ifMatch: String?) async throws {
        try await withEvidence { world in
            let first = try await world.record()
            let answer = try await world.send("PUT", "/v1/evidence/\(first.id)", first.content, as: world.token(.contributor, "YE"), ifMatch: ifMatch)
            #expect(answer.status == 428)
        }
    }

    @Test func `of changes at the same moment one wins, and the others are told`() async throws {
        try await withEvidence { world in
            let first = try await world.record()
            let statuses = try await withThrowingTaskGroup { group in
                for number in 0..<12 { group.addTask { try await world.put(first, title: "Version \(number)").status } }
                return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [200: 1, 412: 11])
            #expect(try await world.count("SELECT count(*) FROM evidence_revision") == 2)
        }
    }

    @Test func `the same content makes no revision`() async throws {
        try await withEvidence { world in
            let first = try await world.record()
            #expect(try await world.revise(first, title: "  \(first.content.title)  ") == first)
            #expect(try await world.count("SELECT count(*) FROM audit_entry WHERE action = 'evidence.revised'") == 0)
        }
    }

    @Test func `an imported item keeps its RESTRICTED marking, and no other gets it`() async throws {
        try await withEvidence { world in
            let content = EvidenceAPI.EvidenceContent.sample(indicators: [world.indicator("1B").id], marking: .restricted)
            let imported = try await world.pool.transaction {
                try await RecordEvidence(dependencies: world.dependencies)(
                    ItemContent(content, legacyMarking: true), in: world.unit("YE"),
                    as: Caller(TestIssuer.people.principal(.spoc, units: [world.unit("YE")]), origin: "test", at: world.dependencies.now()), in: $0)
            }
            let kept = EvidenceAPI.EvidenceContent.sample(title: "Changed", indicators: [world.indicator("1B").id], marking: .restricted)
            let answer = try await world.send("PUT", "/v1/evidence/\(imported.id)", kept, as: world.token(.contributor, "YE"), ifMatch: imported.etag)
            #expect(answer.status == 200)
            let raised = try await world.revise(answer.json(), title: "OFFICIAL now")
            #expect(try await world.send("PUT", "/v1/evidence/\(imported.id)", kept, as: world.token(.contributor, "YE"), ifMatch: raised.etag).status == 422)
        }
    }

    @Test func `the runtime login can neither change nor delete a revision; the owner cannot either`() async throws {
        try await withEvidence { world in
            _ = try await world.record()
            for statement: SQL in ["UPDATE evidence_revision SET title = 'x'", "DELETE FROM evidence_revision", "TRUNCATE evidence_revision"] {
                let refused = await #expect(throws: PostgresError.self) { try await world.pool.execute(statement) }
                #expect(refused?.sqlState == .insufficientPrivilege)
                let final = await #expect(throws: PostgresError.self) { try await world.asOwner(statement) }
                #expect(final.map { $0.violates("evidence_revision_is_for_good") || $0.sqlState == .featureNotSupported } == true)
            }
            let forged: SQL = """
                INSERT INTO evidence_revision SELECT item_id, 2, title, content, repeat('0', 64), indicators, saved_at, saved_by, saved_by_name, saved_by_rank
                FROM evidence_revision
                """
            let wrong = await #expect(throws: PostgresError.self) { try await world.pool.execute(forged) }
            #expect(wrong?.sqlState == .checkViolation)
        }
    }

    @Test func `who reads may not revise, and for others the item is not there`() async throws {
        try await withEvidence { world in
            let item = try await world.record()
            #expect(try await world.put(item, title: "x", as: world.token(.commander, "YE")).status == 403)
            #expect(try await world.put(item, title: "x", as: world.token(.contributor, "GD")).status == 404)
            #expect(try await world.get("/v1/evidence/\(item.id)", as: world.token(.contributor, "GD")).status == 404)
            #expect(try await world.get("/v1/evidence/\(item.id)/revisions/1", as: world.token(.spoc, "GD")).status == 404)
            #expect(try await world.get("/v1/evidence/\(EvidenceID.new())", as: world.token(.administrator)).status == 404)
            #expect(try await world.get("/v1/evidence/not-an-id", as: world.token(.administrator)).status == 404)
        }
    }
}
