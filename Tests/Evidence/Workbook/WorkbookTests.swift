import ContractsCore
import ContractsEvidence
import ContractsQA
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct WorkbookTests {
    @Test func `an untouched unit has 22 indicators to start, section by section in the workbook's order`() async throws {
        try await withEvidence { world in
            let workbook = try await world.workbook(as: world.token(.spoc, "YE"))
            #expect(workbook.sections.map(\.rows.count) == [11, 6, 5])
            #expect(workbook.sections.flatMap(\.rows).map(\.code) == (1...22).map { "\($0)B" })
            #expect(
                workbook.totals
                    == .init(
                        indicators: 22, applicable: 22, notStarted: 22, drafting: 0, returned: 0, submitted: 0, locallyAssured: 0, corporatelyAssured: 0,
                        changedSinceAssured: 0))
            #expect(workbook.due == LocalDate("2030-06-30"))
            #expect(workbook.unit.name == "Enfield")
            #expect(workbook.standardCode == "ESPS")
            let row = workbook.sections[0].rows[0]
            #expect(row.applicability == .init(applies: true, state: .assumed, etag: "\"r0\""))
            #expect(row.turn == .contributor)
            #expect(row.lastChangedAt == nil)
        }
    }

    @Test func `the totals count a unit with everything in it`() async throws {
        try await withEvidence { world in
            try await world.makeEverything()
            let workbook = try await world.workbook()
            #expect(
                workbook.totals
                    == .init(
                        indicators: 22, applicable: 21, notStarted: 14, drafting: 1, returned: 1, submitted: 1, locallyAssured: 2, corporatelyAssured: 2,
                        changedSinceAssured: 2))
            let rows = Dictionary(uniqueKeysWithValues: workbook.sections.flatMap(\.rows).map { ($0.code, $0) })
            #expect(rows["1B"]?.state == .drafting)
            #expect(rows["2B"]?.state == .submitted)
            #expect(rows["3B"]?.state == .returned)
            #expect(rows["3B"]?.openPoints == 2)
            #expect(rows["3B"]?.turn == .contributor)
            #expect(rows["4B"]?.state == .locallyAssured)
            #expect(rows["4B"]?.localRating == .init(step: 3, code: "step-3", label: "Step 3"))
            #expect(rows["4B"]?.turn == .adviser)
            #expect(rows["5B"]?.changedSinceAssured == true)
            #expect(rows["5B"]?.turn == .spoc)
            #expect(rows["6B"]?.state == .corporatelyAssured)
            #expect(rows["6B"]?.corporateRating == .init(step: 4, code: "step-4", label: "Step 4"))
            #expect(rows["6B"]?.turn == .nobody)
            #expect(rows["7B"]?.changedSinceAssured == true)
            #expect(rows["8B"]?.state == .notApplicable)
            #expect(rows["8B"]?.applicability.decidedBy?.name == "Test adviser")
            #expect(try await world.workbook("GD").totals.notStarted == 22)
        }
    }

    @Test(arguments: [(Role.contributor, true, false), (.spoc, true, true), (.commander, false, false), (.adviser, false, false)])
    func `the page is told what its reader may do`(role: Role, mayRecord: Bool, maySubmit: Bool) async throws {
        try await withEvidence { world in
            let workbook = try await world.workbook(as: world.token(role, "YE"))
            #expect(workbook.mayRecord == mayRecord)
            #expect(workbook.maySubmit == maySubmit)
        }
    }

    @Test func `a phase may be named; one that is not there is not found`() async throws {
        try await withEvidence { world in
            let (target, token) = ("/v1/units/\(world.unit("YE"))/workbook", try await world.token(.spoc, "YE"))
            #expect(try await world.get("\(target)?phase=\(world.baseline.id)", as: token).status == 200)
            #expect(try await world.get("\(target)?phase=\(PhaseID.new())", as: token).status == 404)
            #expect(try await world.get("\(target)?phase=x", as: token).status == 422)
            #expect(try await world.get(target, as: world.token(.spoc, "GD")).status == 404)
        }
    }

    @Test func `counters stay what they count, whatever is done at once`() async throws {
        try await withEvidence { world in
            let codes = ["1B", "2B", "3B", "4B"]
            try await withThrowingTaskGroup { group in
                for number in 0..<8 {
                    group.addTask {
                        var item = try await world.record(
                            "Item \(number)", under: [codes[number % 4], codes[(number + 1) % 4]], how: number % 2 == 0 ? "" : "So.")
                        item = try await world.revise(item, under: [codes[(number + 2) % 4], codes[(number + 1) % 4]], how: "Thus.")
                        item = try await world.withdraw(item)
                        if number % 3 != 0 { item = try await world.reinstate(item) }
                        if number % 4 == 1 { _ = try await world.revise(item, under: codes, how: "") }
                    }
                }
                try await group.waitForAll()
            }
            let wrong = try await world.count(
                """
                SELECT count(*) FROM entry LEFT JOIN (
                    SELECT unit_id, indicator_id, count(*) AS items, count(*) FILTER (WHERE incomplete) AS incomplete
                    FROM evidence_citation WHERE active GROUP BY 1, 2
                ) AS counted USING (unit_id, indicator_id)
                WHERE entry.items <> coalesce(counted.items, 0) OR entry.incomplete <> coalesce(counted.incomplete, 0)
                """)
            #expect(wrong == 0)
            #expect(try await world.count("SELECT sum(items) FROM entry") == 14)
        }
    }
}

extension EvidenceWorld {
    /// One indicator in every state: 1B drafting, 2B submitted, 3B returned, 4B and 5B locally, 6B and 7B corporately assured (5B, 7B changed since), 8B not applicable.
    fileprivate func makeEverything() async throws {
        for number in 1...7 { _ = try await record("Item of \(number)B", under: ["\(number)B"]) }
        let submission = try await submit("2B", "3B", "4B", "5B", "6B", "7B")
        #expect(try await tell(returned("3B", of: submission.id, points: ["Say how many.", "Say when."])).status == 204)
        for code in ["4B", "5B", "6B", "7B"] { #expect(try await tell(assured(code, of: submission.id)).status == 204) }
        for code in ["6B", "7B"] { #expect(try await tell(assured(code, of: submission.id, stage: .corporate, step: 4)).status == 204) }
        for code in ["5B", "7B"] { _ = try await revise(try #require(try await entry(code).evidence.first), whatWasDone: "Something else.") }
        let target = "/v1/units/\(unit("YE"))/indicators/\(indicator("8B").id)/applicability"
        let proposal = EvidenceAPI.ApplicabilityProposal(applies: false, reason: "The unit has no custody suite.")
        let proposed: EvidenceAPI.Applicability = try await send("PUT", target, proposal, as: token(.spoc, "YE"), ifMatch: "\"r0\"").json()
        let decided = try await send(
            "POST", "\(target)/decision", EvidenceAPI.ApplicabilityDecision(agreed: true), as: token(.adviser, "YE"), ifMatch: proposed.etag)
        #expect(decided.status == 200)
    }
}
