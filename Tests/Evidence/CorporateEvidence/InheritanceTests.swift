import ContractsCore
import ContractsEvidence
import Events
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct InheritanceTests {
    @Test func `a unit inherits with a statement, which shows in its entry, its workbook and its trail`() async throws {
        try await withEvidence { world in
            let item = try await world.published()
            #expect(try await world.inherit(item, saying: "  ").status == 422)
            #expect(try await world.inherit(item, "2B").problem.type == "/problems/not-offered")
            #expect(try await world.inherit(item, in: "HR").problem.type == "/problems/own-evidence")
            #expect(try await world.inherit(item, as: world.token(.commander, "YE")).status == 403)
            let link = try await world.inherited(item)
            #expect(link.statement.number == 1 && link.until == EvidenceWorld.later && link.lapsed == nil)
            #expect(link.statement.sha256 == SHA256Text.of("Briefed to every team here."))
            let row = try await world.row("1B")
            #expect(row.items == 1 && row.inherited == 1 && row.state == .drafting)
            #expect(try await world.entry("1B").linked == [link])
            #expect(try await world.entry("1B").trail.first?.kind == .inherited)

            // Again without the version is refused; with it, it says so anew.
            #expect(try await world.inherit(item, saying: "Otherwise.").status == 428)
            #expect(try await world.inherit(item, saying: "Otherwise.", ifMatch: "\"r999\"").status == 412)
            let again = try await world.inherit(item, saying: "Otherwise.", ifMatch: link.etag)
            #expect(again.status == 200)
            let restated: EvidenceAPI.LinkedEvidence = try again.json()
            #expect(restated.statement.number == 2)
            #expect(try await world.row("1B").items == 1)

            let page: Page<EvidenceAPI.LinkedEvidence> = try await world.get("/v1/units/\(world.unit("YE"))/inherited", as: world.token(.commander, "YE"))
                .json()
            #expect(page.items == [restated])
            #expect(try await world.giveUp(restated) == 204)
            #expect(try await world.giveUp(restated) == 404)
            #expect(try await world.row("1B").state == .notStarted)
            #expect(try await world.entry("1B").linked == nil)
            #expect(try await world.drift() == 0)
        }
    }

    @Test func `what is frozen is the revision and the statement, and neither writer may rate it`() async throws {
        try await withEvidence { world in
            let item = try await world.published()
            _ = try await world.inherited(item, as: world.token(.contributor, "YE", subject: "local"))
            let request = try await world.request(["1B"])
            let unseen = EvidenceAPI.SubmissionRequest(indicators: request.indicators, expected: request.expected)
            #expect(try await world.post(unseen).problem.type == "/problems/changed-since-preview")
            let submission = try await world.submit("1B")
            let frozen = try #require(submission.entries.first?.items.first)
            #expect(frozen.sha256 == item.sha256)
            let statement = try #require(frozen.link?.statement)
            #expect(frozen.link?.unit == world.unit("HR") && statement.number == 1)
            let lines = ["1B \(world.indicator("1B").sha256)", "\(item.id) 1 \(item.sha256)", "statement 1 \(statement.sha256)", ""]
            #expect(submission.sha256 == SHA256Text.of(lines.joined(separator: "\n")))
            #expect(try await world.get("/v1/submissions/\(submission.id)", as: world.token(.commander, "YE")).json() == submission)

            let told = try await world.pool.rows("SELECT event FROM outbox_event WHERE type = \(EvidenceEvents.submissionMade)") {
                (event: JSONB<CloudEvent<EvidenceEvents.SubmissionMade>>) in event.value.data
            }
            let revision = try #require(told.first?.entries.first?.revisions.first)
            #expect(Set(revision.authors.map(\.subject)).isSuperset(of: ["local", item.savedBy.subject]))
            #expect(revision.link == frozen.link)

            // A new revision of the corporate item: the submission stands, and the entry says that it changed.
            _ = try await world.tell(world.assured("1B", of: submission.id))
            _ = try await world.revise(item, whatWasDone: "The policy was rewritten in 2011.")
            #expect(try await world.row("1B").changedSinceAssured)
            #expect(try await world.get("/v1/submissions/\(submission.id)", as: world.token(.commander, "YE")).json() == submission)
            #expect(try await world.submit("1B").entries.first?.items.first?.revision == 2)
        }
    }

    @Test func `units that lean on nothing else are reported, to those who may read them`() async throws {
        try await withEvidence { world in
            let item = try await world.published(for: ["1B", "2B"])
            for unit in ["YE", "GD"] { _ = try await world.inherited(item, "1B", in: unit) }
            let second = try await world.inherited(item, "2B")
            #expect(
                try await world.reliance().map { "\($0.unitName) \($0.indicator.code) \($0.inherited)" } == ["Enfield 1B 1", "Enfield 2B 1", "Hackney 1B 1"])
            #expect(try await world.reliance(as: world.token(.adviser, "GD")).map(\.unitName) == ["Hackney"])
            _ = try await world.record(under: ["1B"])
            _ = try await world.giveUp(second)
            #expect(try await world.reliance().map(\.unitName) == ["Hackney"])
            _ = try await world.withdraw(item)
            #expect(try await world.reliance().map { [$0.inherited, $0.lapsed] } == [[0, 1]])
        }
    }

    @Test func `of two who inherit at the same moment one wins`() async throws {
        try await withEvidence { world in
            let item = try await world.published()
            let statuses = try await withThrowingTaskGroup { group in
                for number in 0..<6 { group.addTask { try await world.inherit(item, saying: "Statement \(number)").status } }
                return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [200: 1, 428: 5])
            #expect(try await world.drift() == 0)
        }
    }

    @Test func `QA is told of all units that lean on an item in one statement`() async throws {
        try await withEvidence { world in
            let item = try await world.published()
            for unit in ["YE", "GD"] {
                _ = try await world.inherited(item, in: unit)
                _ = try await world.submit("1B", in: unit)
            }
            _ = try await world.revise(item, title: "Another title")
            #expect(try await world.events(EvidenceEvents.entryChanged) == 2)
            // Rows of one statement carry the same command number.
            let statements = try await world.count(
                "SELECT count(DISTINCT (xmin::text, cmin::text)) FROM outbox_event WHERE type = \(EvidenceEvents.entryChanged)")
            #expect(statements == 1)
        }
    }
}
