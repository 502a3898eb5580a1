import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct PublicationTests {
    @Test func `a directorate's SPOC publishes an item once, and everybody finds it`() async throws {
        try await withEvidence { world in
            let item = try await world.record("Dignity at work policy", in: "HR", under: ["1B", "13B"])
            #expect(try await world.get("/v1/evidence/\(item.id)", as: world.token(.contributor, "YE")).status == 404)
            let answer = try await world.publish(item, for: ["1B"])
            #expect(answer.status == 201)
            #expect(answer.headers["location"] == "/v1/corporate-evidence/\(item.id)")
            let published: EvidenceAPI.CorporateEvidence = try answer.json()
            #expect(published.indicators.map(\.code) == ["1B"])
            #expect(published.mayPublish)
            #expect(try await world.publish(item).status == 409)

            let reader = try await world.token(.contributor, "YE")
            #expect(try await world.corporate(item).mayPublish == false)
            #expect(try await world.get("/v1/evidence/\(item.id)", as: reader).status == 200)
            #expect(try await world.get("/v1/evidence/\(item.id)/revisions/1", as: reader).status == 200)
            for (query, found) in [
                ("", 1), ("?q=dignity", 1), ("?q=helicopter", 0), ("?indicator=\(world.indicator("1B").id)", 1),
                ("?indicator=\(world.indicator("13B").id)", 0), ("?lapsed=true", 0),
            ] {
                let page: Page<EvidenceAPI.CorporateEvidence> = try await world.get("/v1/corporate-evidence\(query)", as: reader).json()
                #expect(page.items.count == found, "\(query)")
            }
            #expect(try await world.audited("evidence/\(item.id)") == ["evidence.recorded", "evidence.published"])
        }
    }

    @Test func `a borough, another role and an unsound offer are refused`() async throws {
        try await withEvidence { world in
            let local = try await world.record(in: "YE")
            #expect(try await world.publish(local, by: "YE").problem.type == "/problems/not-corporate")
            let item = try await world.record(in: "HR", under: ["1B"])
            #expect(try await world.publish(item, until: LocalDate("2001-01-01") ?? .sample).status == 422)
            #expect(try await world.publish(item, for: ["2B"]).status == 422)
            #expect(try await world.publish(item, for: []).status == 422)
            let body = EvidenceAPI.PublicationContent(indicators: [world.indicator("1B").id], until: EvidenceWorld.later)
            for role in [Role.contributor, .commander] {
                let answer = try await world.send(
                    "POST", "/v1/evidence/\(item.id)/publication", body, as: world.token(role, "HR"), ifMatch: item.etag)
                #expect(answer.status == 403)
            }
            for role in [Role.administrator, .moderator] {
                let answer = try await world.send("POST", "/v1/evidence/\(item.id)/publication", body, as: world.token(role), ifMatch: item.etag)
                #expect(answer.status == 403, "\(role)")
            }
        }
    }

    @Test func `what is no longer offered, withdrawn or expired counts nowhere, and says so`() async throws {
        try await withEvidence { world in
            let item = try await world.published(for: ["1B", "2B"])
            for code in ["1B", "2B"] { _ = try await world.inherited(item, code) }
            let submission = try await world.submit("1B")
            _ = try await world.tell(world.assured("1B", of: submission.id))
            #expect(try await world.row("1B").state == .locallyAssured)

            let standing = try await world.corporate(item)
            #expect(standing.inheritedBy == 1)
            let narrowed = try await world.send(
                "PUT", "/v1/evidence/\(item.id)/publication",
                EvidenceAPI.PublicationContent(indicators: [world.indicator("1B").id], until: EvidenceWorld.later), as: world.token(.spoc, "HR"),
                ifMatch: standing.etag)
            #expect(narrowed.status == 200)
            #expect(try await world.row("2B").items == 0)
            #expect(try await world.row("2B").lapsed == 1)
            #expect(try await world.row("1B").inherited == 1)

            let after: EvidenceAPI.CorporateEvidence = try narrowed.json()
            let ended = try await world.send(
                "POST", "/v1/evidence/\(item.id)/publication/withdrawal", EvidenceAPI.Withdrawal(reason: "The policy was replaced."),
                as: world.token(.spoc, "HR"), ifMatch: after.etag)
            #expect(ended.status == 200)
            let row = try await world.row("1B")
            #expect(row.items == 0 && row.lapsed == 1 && row.inherited == nil)
            #expect(row.changedSinceAssured)
            #expect(row.turn == .contributor)
            #expect(try await world.events(EvidenceEvents.entryChanged) == 1)
            let entry = try await world.entry("1B")
            let lapse = try #require(entry.linked?.first?.lapsed)
            #expect(lapse.cause == .withdrawn && lapse.reason == "The policy was replaced.")
            #expect(entry.trail.map(\.kind).contains(.lapsed))
            #expect(try await world.inherit(item, ifMatch: entry.linked?.first?.etag).problem.type == "/problems/publication-lapsed")

            // Published anew, it counts again only where the unit says so anew.
            #expect(try await world.publish(try await world.evidence(item.id)).status == 201)
            #expect(try await world.row("1B").items == 0)
            #expect(try await world.inherit(item, ifMatch: entry.linked?.first?.etag).status == 200)
            #expect(try await world.row("1B").items == 1)
            #expect(try await world.drift() == 0)
        }
    }

    @Test func `the round ends what is past its last day, and a submission never takes it`() async throws {
        try await withEvidence { world in
            let item = try await world.published()
            _ = try await world.inherited(item)
            let request = try await world.request(["1B"])
            try await world.asOwner("UPDATE evidence.publication SET until = DATE '2001-01-01'")
            #expect(try await world.post(request).status == 409)
            #expect(try await world.row("1B").items == 0)
            try await LapsePublications(dependencies: world.dependencies)()
            try await LapsePublications(dependencies: world.dependencies)()
            #expect(try await world.row("1B").items == 0)
            #expect(try await world.entry("1B").linked?.first?.lapsed?.cause == .expired)
            #expect(try await world.corporate(item).lapsed?.cause == .expired)
            #expect(try await world.drift() == 0)
            #expect(try await world.audited("evidence/\(item.id)").last == "evidence.publication-expired")
        }
    }

    @Test func `withdrawing the item ends its publication; reinstating it does not bring it back`() async throws {
        try await withEvidence { world in
            let item = try await world.published()
            _ = try await world.inherited(item)
            let withdrawn = try await world.withdraw(item)
            #expect(try await world.corporate(item).lapsed?.cause == .withdrawn)
            #expect(try await world.row("1B").lapsed == 1)
            _ = try await world.reinstate(withdrawn)
            #expect(try await world.row("1B").items == 0)
            #expect(try await world.drift() == 0)
        }
    }

    @Test func `one publication that cannot be ended does not keep the others from it, and a submission does not take it`() async throws {
        try await withEvidence { world in
            let (stuck, other) = (try await world.published("Stuck", for: ["1B", "3B"]), try await world.published("Other", for: ["2B"]))
            _ = try await world.inherited(stuck)
            _ = try await world.inherited(other, "2B")
            let request = try await world.request(["1B"])
            try await world.asOwner("UPDATE evidence.publication SET until = DATE '2001-01-01'")
            try await world.asOwner("ALTER TABLE evidence.publication ADD CHECK (cardinality(indicators) < 2 OR lapse IS NULL)")
            await #expect(throws: (any Error).self) { try await LapsePublications(dependencies: world.dependencies)() }
            #expect(try await world.corporate(other).lapsed?.cause == .expired)
            #expect(try await world.corporate(stuck).lapsed == nil)
            let spoc = Caller(TestIssuer.people.principal(.spoc, units: [world.unit("YE")]), origin: "test", at: world.dependencies.now())
            await #expect(throws: SubmitEntries.Refused.self) {
                try await world.pool.transaction {
                    try await SubmitEntries(dependencies: world.dependencies)(
                        EntriesToSubmit(request), phase: world.baseline.id, of: world.unit("YE"), as: spoc, in: $0)
                }
            }
        }
    }
}
