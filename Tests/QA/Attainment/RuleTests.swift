import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Testing
import TestSupport

@testable import QAService

@Suite struct RuleTests {
    private static let stricter = QAAPI.RuleContent(
        minimumStep: 4, requiredShare: 50, unitKinds: [.bocu], label: "stricter", reason: "The board of March decided it.")

    @Test func `a new rule holds from now on; figures of days before keep theirs`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B", "2B", "3B")
            for code in ["1B", "2B"] { _ = try await world.assure(code, submission, corporate: 4) }
            let moderator = try await world.token(.moderator, subject: "moderator")
            let before: QAAPI.Attainment = try await world.read("/v1/attainment", as: moderator)
            #expect((before.reached, before.denominator) == (0, 3))
            world.clock.advance(days: 2)
            let rule: QAAPI.AttainmentRule = try await world.read("/v1/attainment/rule", as: moderator)
            let put = try await world.send("PUT", "/v1/attainment/rule", Self.stricter, as: moderator, ifMatch: rule.etag)
            #expect(put.status == 200)
            #expect(try put.json(QAAPI.AttainmentRule.self).setBy?.subject == "moderator")
            let after: QAAPI.Attainment = try await world.read("/v1/attainment", as: moderator)
            #expect((after.reached, after.denominator) == (1, 2))
            #expect(after.rule.number == 2)
            let then: QAAPI.Attainment = try await world.read("/v1/attainment?asAt=\(before.asAt)", as: moderator)
            #expect((then.reached, then.denominator, then.rule.number) == (0, 3, 1))
            let rules = try await world.read("/v1/attainment/rules", Page<QAAPI.AttainmentRule>.self, as: moderator).items
            #expect(rules.map(\.number) == [2, 1])
            #expect(try await Recount(dependencies: world.dependencies)().isSound)
            #expect(try await world.audited("attainment-rule") == ["rule.set"])
        }
    }

    @Test func `each month of the series is judged by the rule of its end`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B", "2B", "3B")
            for code in ["1B", "2B", "3B"] { _ = try await world.assure(code, submission, corporate: 3) }
            let moderator = try await world.token(.moderator)
            let change = { (content: QAAPI.RuleContent) async throws -> LocalDate in
                let rule: QAAPI.AttainmentRule = try await world.read("/v1/attainment/rule", as: moderator)
                #expect(try await world.send("PUT", "/v1/attainment/rule", content, as: moderator, ifMatch: rule.etag).status == 200)
                return LocalDate(world.now)
            }
            let wider = QAAPI.RuleContent(
                minimumStep: 3, requiredShare: 100, unitKinds: [.businessGroup, .directorate, .bocu], label: "wider", reason: "The board of June decided it.")

            world.clock.advance(days: 70)
            let second = try await change(Self.stricter)
            let read = { () async throws -> QAAPI.AttainmentSeries in try await world.read("/v1/attainment/series", as: moderator) }
            #expect(try await read().points.last.map { [$0.reached, $0.denominator] } == [0, 2])
            // A rule that holds for no day's end.
            _ = try await change(wider)
            _ = try await change(Self.stricter)
            world.clock.advance(days: 70)
            let third = try await change(wider)
            let series = try await read()
            let kept = try #require(series.points.last { $0.on < second })
            #expect((kept.reached, kept.denominator) == (1, 3))
            let between = try #require(series.points.last { $0.on < third })
            #expect((between.reached, between.denominator) == (0, 2))
            #expect(series.points.last.map { [$0.reached, $0.denominator] } == [1, 4])
            #expect(series.denominatorNote == "Units that were open on the day and of a kind that the rule of the day counts")
            for point in series.points {
                let then: QAAPI.Attainment = try await world.read("/v1/attainment?asAt=\(point.on)", as: moderator)
                #expect((point.reached, point.denominator) == (then.reached, then.denominator), "\(point.on)")
            }
        }
    }

    @Test func `only a moderator of the whole force sets rule and targets, from the version that stands`() async throws {
        try await withQA { world in
            let moderator = try await world.token(.moderator)
            #expect(try await world.send("PUT", "/v1/attainment/rule", Self.stricter, as: moderator).status == 428)
            #expect(try await world.send("PUT", "/v1/attainment/rule", Self.stricter, as: moderator, ifMatch: "\"r9\"").status == 412)
            for token in [try await world.token(.moderator, "YE"), try await world.token(.administrator), try await world.token(.adviser, "YE")] {
                #expect(try await world.send("PUT", "/v1/attainment/rule", Self.stricter, as: token, ifMatch: "\"r1\"").status == 403)
            }
            let odd = QAAPI.RuleContent(minimumStep: 5, requiredShare: 0, unitKinds: [], label: "", reason: "")
            let refused = try await world.send("PUT", "/v1/attainment/rule", odd, as: moderator, ifMatch: "\"r1\"")
            #expect(Set(try refused.problem.errors?.map(\.pointer) ?? []) == ["/minimumStep", "/requiredShare", "/unitKinds", "/label", "/reason"])
        }
    }

    @Test func `the targets ship with the two that the report names, and are measured against the figure`() async throws {
        try await withQA { world in
            let moderator = try await world.token(.moderator)
            let targets: QAAPI.Targets = try await world.read("/v1/attainment/targets", as: moderator)
            #expect(targets.targets.map(\.share) == [80, 100])
            #expect(targets.targets.map(\.by) == [LocalDate("2011-03-31"), LocalDate("2012-04-30")])
            let standing = try await world.read("/v1/attainment", QAAPI.Attainment.self, as: moderator).targets
            #expect(standing.map(\.unitsMissing) == [3, 3])
            #expect(standing.allSatisfy { !$0.met && $0.overdue })
            let by = try #require(LocalDate("2030-01-01"))
            let own = QAAPI.TargetsContent(targets: [.init(phaseCode: "B", standardCode: "ESPS", title: "One in three", share: 34, by: by)])
            let put = try await world.send("PUT", "/v1/attainment/targets", own, as: moderator, ifMatch: targets.etag)
            #expect(put.status == 200)
            #expect(try await world.send("PUT", "/v1/attainment/targets", own, as: moderator, ifMatch: targets.etag).status == 412)
            let anew = try await world.read("/v1/attainment", QAAPI.Attainment.self, as: moderator).targets
            #expect(anew.map(\.unitsMissing) == [2])
            #expect(anew.map(\.overdue) == [false])
        }
    }
}
