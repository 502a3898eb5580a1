import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct SubmitEntriesTests {
    @Test func `a submission freezes exactly the revisions that were seen`() async throws {
        try await withEvidence { world in
            let first = try await world.record("First", under: ["1B", "2B"])
            let second = try await world.revise(try await world.record("Second", under: ["1B"]), title: "Second, again")
            _ = try await world.record("Not meant", under: ["3B"])
            let answer = try await world.post(world.request(["1B", "2B"], note: " First go "))
            #expect(answer.status == 201)
            let submission: EvidenceAPI.Submission = try answer.json()
            #expect(answer.headers["location"] == "/v1/submissions/\(submission.id)")
            #expect(submission.note == "First go")
            #expect(submission.entries.map(\.code) == ["1B", "2B"])
            #expect(submission.entries[0].indicatorSHA256 == world.indicator("1B").sha256)
            #expect(submission.entries[0].items.map(\.sha256) == [first.sha256, second.sha256])
            #expect(submission.entries[1].items.map(\.revision) == [1])
            let lines = [
                "1B \(world.indicator("1B").sha256)", "\(first.id) 1 \(first.sha256)", "\(second.id) 2 \(second.sha256)",
                "2B \(world.indicator("2B").sha256)", "\(first.id) 1 \(first.sha256)", "",
            ]
            #expect(submission.sha256 == SHA256Text.of(lines.joined(separator: "\n")))
            #expect(try await world.get("/v1/submissions/\(submission.id)", as: world.token(.commander, "YE")).json() == submission)
            #expect(try await world.evidence(first.id).frozenIn == [submission.id])

            // What is saved later changes nothing of it.
            _ = try await world.revise(second, title: "Third")
            #expect(try await world.get("/v1/submissions/\(submission.id)", as: world.token(.commander, "YE")).json() == submission)
            #expect(try await world.evidence(second.id).frozenIn == [])
            #expect(try await world.row("1B").state == .submitted)
            #expect(try await world.row("3B").state == .drafting)
            #expect(try await world.audited("submission/\(submission.id)") == ["submission.made"])
        }
    }

    @Test func `QA is told what was frozen, with everyone who wrote it`() async throws {
        try await withEvidence { world in
            let item = try await world.record(under: ["1B"], as: world.token(.contributor, "YE", subject: "one"))
            _ = try await world.revise(item, title: "Changed", as: world.token(.contributor, "YE", subject: "two"))
            let submission = try await world.submit("1B")
            let events = try await world.pool.rows("SELECT subject, event FROM outbox_event WHERE type = \(EvidenceEvents.submissionMade)") {
                (subject: String, event: JSONB<CloudEvent<EvidenceEvents.SubmissionMade>>) in (subject, event.value.data)
            }
            let (subject, told) = try #require(events.first)
            #expect(events.count == 1)
            #expect(subject == world.unit("YE").description)
            #expect(told.submission == submission.id)
            #expect(told.sha256 == submission.sha256)
            #expect(told.entries.map(\.code) == ["1B"])
            #expect(told.entries[0].revisions.map(\.revision) == [2])
            #expect(told.entries[0].revisions[0].authors.map(\.subject) == ["one", "two"])
            #expect(told.entries[0].answers.isEmpty)
        }
    }

    @Test func `what changed since the preview is not frozen unseen`() async throws {
        try await withEvidence { world in
            let item = try await world.record("Panel", under: ["1B"])
            let request = try await world.request(["1B"])
            let changed = try await world.revise(item, title: "Panel, changed")
            let refused = try await world.post(request)
            #expect(refused.status == 409)
            #expect(try refused.problem.type == "/problems/changed-since-preview")
            #expect(try refused.problem.detail?.contains("Panel, changed") == true)

            let again = try await world.request(["1B"])
            let added = try await world.record("Added", under: ["1B"])
            #expect(try await world.post(again).status == 409)
            let third = try await world.request(["1B"])
            _ = try await world.withdraw(added)
            #expect(try await world.post(third).status == 409)
            #expect(try await world.post(EvidenceAPI.SubmissionRequest(indicators: [world.indicator("1B").id], expected: [])).status == 409)
            #expect(try await world.row("1B").state == .drafting)
            _ = changed
            #expect(try await world.post(world.request(["1B"])).status == 201)
        }
    }

    @Test func `what stands in the way is said, entry by entry, and nothing is submitted`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            _ = try await world.record(under: ["2B"], how: "")
            let answer = try await world.post(world.request(["1B", "2B", "3B"]))
            #expect(answer.status == 409)
            #expect(try answer.problem.type == "/problems/entries-blocked")
            #expect(try answer.problem.detail == "2B has evidence that does not say how it meets the indicator; 3B has no evidence.")
            #expect(try await world.count("SELECT count(*) FROM submission") == 0)
            let preview = try await world.preview()
            #expect(preview.entries.prefix(3).map(\.blockers) == [[], [.missingHow], [.noEvidence]])
        }
    }

    @Test func `of submissions at the same moment one wins`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            _ = try await world.record(under: ["2B"])
            let requests = [try await world.request(["1B", "2B"]), try await world.request(["2B", "1B"])]
            let statuses = try await withThrowingTaskGroup { group in
                for number in 0..<8 { group.addTask { try await world.post(requests[number % 2]).status } }
                return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [201: 1, 409: 7])
            #expect(try await world.count("SELECT count(*) FROM submission") == 1)
            #expect(try await world.events(EvidenceEvents.submissionMade) == 1)
        }
    }

    @Test func `evidence saved while it is submitted is either frozen or marks the entry as changed`() async throws {
        try await withEvidence { world in
            var items: [EvidenceAPI.Evidence] = []
            for number in 0..<6 { items.append(try await world.record("Item \(number)", under: ["1B"])) }
            let request = try await world.request(["1B"])
            try await withThrowingTaskGroup { group in
                for item in items { group.addTask { _ = try await world.put(item, title: "Changed \(item.id)") } }
                for _ in 0..<3 { group.addTask { _ = try await world.post(request) } }
                try await group.waitForAll()
            }
            let unseen = try await world.count(
                """
                SELECT count(*) FROM entry JOIN evidence_citation AS cited USING (unit_id, indicator_id) JOIN evidence_item AS item ON item.id = cited.item_id
                LEFT JOIN submission_revision AS frozen ON frozen.submission_id = entry.submission_id AND frozen.item_id = item.id AND frozen.number = item.head
                WHERE entry.progress = 'submitted' AND entry.changed_since IS NULL AND frozen.item_id IS NULL
                """)
            #expect(unseen == 0)
        }
    }

    @Test func `a key makes a submission once, however often it is sent`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            let request = try await world.request(["1B"])
            let first = try await world.post(request, key: "once")
            let again = try await world.post(request, key: "once")
            #expect(again.status == 201)
            #expect(again.body == first.body)
            #expect(try await world.count("SELECT count(*) FROM submission") == 1)
        }
    }

    @Test func `an entry that changed while it waits may be submitted anew, an unchanged one not`() async throws {
        try await withEvidence { world in
            let item = try await world.record(under: ["1B"])
            let first = try await world.submit("1B")
            #expect(try await world.preview().entries[0].blockers == [.alreadySubmitted])
            _ = try await world.revise(item, title: "Changed")
            #expect(try await world.events(EvidenceEvents.entryChanged) == 1)
            #expect(try await world.row("1B").changedSinceAssured == false)
            let second = try await world.submit("1B")
            #expect(first.id != second.id)
            let list: Page<EvidenceAPI.SubmissionSummary> = try await world.get("/v1/units/\(world.unit("YE"))/submissions", as: world.token(.commander, "YE"))
                .json()
            #expect(list.items.map(\.id) == [second.id, first.id])
            #expect(list.items.map(\.revisions) == [1, 1])
        }
    }

    @Test func `a request that makes no sense is refused with its fields`() async throws {
        try await withEvidence { world in
            let empty = try await world.post(EvidenceAPI.SubmissionRequest(indicators: [], note: String(repeating: "x", count: 2_001), expected: []))
            #expect(empty.status == 422)
            #expect(try Set(empty.problem.errors?.map(\.pointer) ?? []) == ["/indicators", "/note"])
            let strange = try await world.post(EvidenceAPI.SubmissionRequest(indicators: [.new()], expected: []))
            #expect(strange.status == 422)
            #expect(try strange.problem.errors?.map(\.pointer) == ["/indicators/0"])
        }
    }

    @Test(arguments: [(Role.contributor, "YE", 403), (.commander, "YE", 403), (.adviser, "YE", 403), (.spoc, "GD", 404), (.administrator, "YE", 403)])
    func `only the unit's SPOC submits`(role: Role, unit: String, status: Int) async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            let request = try await world.request(["1B"])
            #expect(try await world.post(request, as: world.token(role, unit)).status == status)
            #expect(
                try await world.get("/v1/units/\(world.unit("YE"))/phases/\(world.baseline.id)/submission-preview", as: world.token(role, unit)).status
                    == status)
        }
    }

    @Test func `the runtime login cannot change what was frozen`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            _ = try await world.submit("1B")
            for statement: SQL in [
                "UPDATE submission SET note = 'x'", "DELETE FROM submission_revision", "UPDATE submission_entry SET position = 9",
                "UPDATE assurance SET step = 4",
                "UPDATE point_answer SET answer = 'x'", "DELETE FROM submission_sign_off", "DELETE FROM evidence_withdrawal",
            ] {
                let refused = await #expect(throws: PostgresError.self) { try await world.pool.execute(statement) }
                #expect(refused?.sqlState == .insufficientPrivilege)
            }
        }
    }
}
