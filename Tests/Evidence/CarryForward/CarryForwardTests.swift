import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct CarryForwardTests {
    @Test func `a mapping is suggested by text and code, and set whole by those who keep it`() async throws {
        try await withEvidence { world in
            let next = try await world.nextVersion()
            let mapping = try await world.mapping(next)
            #expect(mapping.pairs.isEmpty && mapping.suggestions.count == 22 && mapping.mayChange)
            #expect(mapping.suggestions.filter { $0.reason == .sameCode }.count == 1)
            #expect(try await world.put(mapping.suggestions.map(\.pair), next, as: world.token(.adviser, "YE")).status == 403)
            let twice = [mapping.suggestions[0].pair, mapping.suggestions[0].pair]
            #expect(try await world.put(twice, next).status == 422)
            let foreign = [EvidenceAPI.MappedPair(earlier: mapping.suggestions[0].later, later: mapping.suggestions[0].later)]
            #expect(try await world.put(foreign, next).status == 422)
            let set = try await world.put(mapping.suggestions.map(\.pair), next)
            #expect(set.status == 200)
            let stored: EvidenceAPI.IndicatorMapping = try set.json()
            #expect(stored.pairs.count == 22 && stored.suggestions.isEmpty)
            #expect(try await world.put([], next).status == 428)
            #expect(try await world.put([], next, ifMatch: "\"r999\"").status == 412)
            let page: Page<EvidenceAPI.MappingSummary> = try await world.get("/v1/mappings", as: world.token(.commander, "YE")).json()
            #expect(page.items.map(\.pairs) == [22])
        }
    }

    @Test func `an accepted item stands in the new phase with the same revision, and follows the item`() async throws {
        try await withEvidence { world in
            let next = try await world.mappedVersion()
            let item = try await world.record(under: ["1B", "2B"])
            let before = try await world.carryForward(next)
            #expect(before.totals == .init(items: 1, undecided: 1, accepted: 0, refreshWaiting: 0, refreshed: 0, rejected: 0))
            #expect(before.items[0].later.map(\.code) == ["1B", "2B"])
            let answer = try await world.decide(.init(outcome: .accept), before.items[0], next)
            #expect(answer.status == 200, "\(answer.text)")
            #expect(try await world.evidence(item.id).revision == 1)
            #expect(try await world.carryForward(next).totals.accepted == 1)
            let entry = try await world.entry("1B", in: next)
            #expect(entry.row.items == 1 && entry.row.inherited == nil)
            #expect(entry.linked?.first?.kind == .carried)
            #expect(entry.linked?.first?.statement.text == item.content.indicators[0].howThisMeetsIt)
            #expect(entry.trail.map(\.kind) == [.carried])

            // Rewriting the item marks it there too; citing the new indicator itself takes the carried one's place.
            let revised = try await world.revise(item, whatWasDone: "It went on in 2011.")
            #expect(try await world.entry("1B", in: next).linked?.first?.evidence.revision == 2)
            let body = EvidenceAPI.EvidenceContent.sample(
                title: "Panel", whatWasDone: "It went on.", indicators: [world.indicator("1B").id, next.indicator("1B").id], how: "So.", reviewBy: nil)
            let cited = try await world.send("PUT", "/v1/evidence/\(item.id)", body, as: world.token(.contributor, "YE"), ifMatch: revised.etag)
            #expect(cited.status == 200)
            let now = try await world.entry("1B", in: next)
            #expect(now.row.items == 1 && now.linked == nil && now.evidence.count == 1)
            #expect(try await world.drift() == 0)

            let gone = try await world.withdraw(try await world.evidence(item.id))
            #expect(try await world.entry("2B", in: next).row.items == 0)
            _ = try await world.reinstate(gone)
            #expect(try await world.entry("2B", in: next).row.items == 1)
            #expect(try await world.drift() == 0)
        }
    }

    @Test func `refresh waits for a revision, reject keeps its reason, and both can be changed`() async throws {
        try await withEvidence { world in
            let next = try await world.mappedVersion()
            let item = try await world.record("Panel", under: ["1B"])
            _ = try await world.record("Patrols", under: ["1B"])
            var items = try await world.carryForward(next).items
            #expect(try await world.decide(.init(outcome: .reject), items[1], next).status == 422)
            #expect(try await world.decide(.init(outcome: .reject, reason: "It ended."), items[1], next).status == 200)
            #expect(try await world.decide(.init(outcome: .accept), items[1], next).status == 412)
            #expect(try await world.decide(.init(outcome: .refresh), items[0], next).status == 200)
            #expect(try await world.carryForward(next).totals == .init(items: 2, undecided: 0, accepted: 0, refreshWaiting: 1, refreshed: 0, rejected: 1))
            #expect(try await world.carryForward(next, "?decision=reject").items.map(\.decision?.reason) == ["It ended."])
            #expect(try await world.entry("1B", in: next).row.state == .notStarted)

            let body = EvidenceAPI.EvidenceContent.sample(
                title: "Panel", whatWasDone: "It went on.", indicators: [world.indicator("1B").id, next.indicator("1B").id], how: "So.", reviewBy: nil)
            #expect(try await world.send("PUT", "/v1/evidence/\(item.id)", body, as: world.token(.contributor, "YE"), ifMatch: item.etag).status == 200)
            #expect(try await world.carryForward(next).totals.refreshed == 1)

            items = try await world.carryForward(next, "?decision=reject").items
            #expect(try await world.decide(.init(outcome: .accept), items[0], next).status == 200)
            items = try await world.carryForward(next, "?decision=accept").items
            #expect(try await world.decide(.init(outcome: .reject, reason: "After all."), items[0], next).status == 200)
            #expect(try await world.drift() == 0)
            #expect(try await world.decide(.init(outcome: .accept), items[0], next, as: world.token(.commander, "YE")).status == 403)
        }
    }

    @Test func `an item that says nothing of the earlier indicator is not accepted without saying how`() async throws {
        try await withEvidence { world in
            let next = try await world.mappedVersion()
            _ = try await world.record(under: ["1B"], how: "")
            let item = try await world.carryForward(next).items[0]
            #expect(try await world.decide(.init(outcome: .accept), item, next).status == 422)
            #expect(try await world.decide(.init(outcome: .accept, howThisMeetsIt: "It shows who lives here."), item, next).status == 200)
            #expect(try await world.entry("1B", in: next).linked?.first?.statement.text == "It shows who lives here.")
        }
    }

    @Test func `what was carried can be taken back after the mapping continues another indicator, or none, or the item cites another`() async throws {
        try await withEvidence { world in
            let next = try await world.mappedVersion()
            let item = try await world.record("Panel", under: ["1B"])
            let accepted = try await world.carryForward(next).items[0]
            #expect(try await world.decide(.init(outcome: .accept), accepted, next).status == 200)
            func take(back reason: String) async throws {
                let listed = try #require(try await world.carryForward(next, "?decision=accept").items.first)
                #expect(listed.later.map(\.code).contains("1B"))
                #expect(try await world.decide(.init(outcome: .reject, reason: reason), listed, next).status == 200)
                #expect(try await world.entry("1B", in: next).row.state == .notStarted)
                #expect(try await world.drift() == 0)
            }
            func accept() async throws {
                let listed = try #require(try await world.carryForward(next, "?decision=reject").items.first)
                #expect(try await world.decide(.init(outcome: .accept), listed, next).status == 200)
            }
            let first = world.indicator("1B").id
            for pairs in [[EvidenceAPI.MappedPair(earlier: first, later: next.indicator("2B").id)], []] {
                let before = try await world.mapping(next)
                #expect(try await world.put(pairs, next, ifMatch: before.etag).status == 200)
                try await take(back: "The mapping was wrong.")
                let now = try await world.mapping(next)
                #expect(try await world.put(before.pairs, next, ifMatch: now.etag).status == 200)
                try await accept()
            }
            _ = try await world.revise(item, under: ["3B"])
            try await take(back: "It is of another indicator now.")
        }
    }

    @Test func `nothing is accepted that the mapping no longer continues`() async throws {
        try await withEvidence { world in
            let next = try await world.mappedVersion()
            _ = try await world.record("Panel", under: ["1B"])
            #expect(try await world.decide(.init(outcome: .reject, reason: "It ended."), try await world.carryForward(next).items[0], next).status == 200)
            #expect(try await world.put([], next, ifMatch: try await world.mapping(next).etag).status == 200)
            let listed = try #require(try await world.carryForward(next).items.first)
            #expect(try await world.decide(.init(outcome: .accept), listed, next).problem.type == "/problems/not-mapped")
            #expect(try await world.decide(.init(outcome: .reject, reason: "It ended in May."), listed, next).status == 200)
        }
    }

    @Test func `of two who set a mapping for the first time at the same moment, one is told of the other`() async throws {
        try await withEvidence { world in
            let next = try await world.nextVersion()
            let seen = try await world.mapping(next)
            let pair = EvidenceAPI.MappedPair(earlier: world.indicator("1B").id, later: next.indicator("1B").id)
            try await withThrowingTaskGroup { group in
                try await world.pool.transaction { first in
                    // As the first of them does, who has not committed yet.
                    #expect(
                        try await PutMapping(dependencies: world.dependencies).make(
                            from: world.baseline.id, to: next.id, by: .init(subject: "first", name: "First"), at: Date(), in: first))
                    group.addTask {
                        let answer = try await world.put([pair], next, ifMatch: seen.etag)
                        #expect(answer.status == 412)
                    }
                    try await first.untilAnotherWaits()
                }
                try await group.waitForAll()
            }
            #expect(try await world.mapping(next).pairs.isEmpty)
            #expect(try await world.put([pair], next).status == 428)
            #expect(try await world.put([pair], next, ifMatch: try await world.mapping(next).etag).status == 200)
        }
    }
}
