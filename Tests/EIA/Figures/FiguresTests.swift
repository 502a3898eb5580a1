import ContractsCore
import ContractsEIA
import Foundation
import Identity
import Postgres
import Synchronization
import TestSupport
import Testing

@testable import EIAService

@Suite struct FiguresTests {
    private func figures(_ query: String = "", in world: EIAWorld, as person: TestPerson = .moderator) async throws -> EIAAPI.Figures {
        try await world.read("/v1/figures\(query)", as: world.token(person))
    }

    @Test func `the figures count submissions, outcomes, points, time in states and policies`() async throws {
        try await withEIA { world in
            let (returned, _) = try await world.returned()
            world.clock.advance(days: 3)
            _ = try await world.notNeeded()
            let taken = try await world.taken()
            let early = try await world.act("decisions", world.decision(on: taken), to: taken, as: .decider)
            let approved = try await world.act("approval", EIAAPI.Note(), to: early, as: .officer)
            _ = try await world.policy("Nothing yet")
            let figures = try await figures(in: world)
            #expect(figures.from == LocalDate("2011-04-01") && figures.to == world.today)
            #expect(figures.submitted == 2 && figures.approved == 1 && figures.returned == 1 && figures.notNeeded == 1)
            #expect(figures.decidedRetrospectively == 1 && figures.voided == 0)
            #expect(figures.months.count == 8 && figures.months.last?.submitted == 2 && figures.months.first?.submitted == 0)
            let category = figures.points.first { $0.category == "weak-or-old-evidence" }
            #expect(category?.mustFix == 1 && category?.group == "Practice" && figures.points.count > 10)
            #expect(figures.timeInState.contains { $0.state == .inQa && $0.stays == 2 && $0.longestDays >= 0 })
            #expect(figures.states.contains(.init(state: .returned, count: 1)) && figures.states.contains(.init(state: .decided, count: 1)))
            #expect(figures.policies == 4 && figures.policiesCurrent == 2 && figures.policiesInProgress == 1 && figures.policiesWithout == 1)
            try await world.act("proposal-changes", EIAAPI.ChangedProposal(proposal: "Another.", reason: "Paper."), to: approved, as: .author)
            #expect(try await self.figures(in: world).voided == 1)
            #expect(returned.summary.state == .returned)
        }
    }

    @Test func `a stay's median is that of those that ended in the period`() async throws {
        try await withEIA { world in
            let submitted = try await world.submitted()
            world.clock.advance(days: 4)
            try await world.act("quality-assurance", to: submitted, as: .officer)
            let stay = try await figures(in: world).timeInState.first { $0.state == .submitted }
            #expect(stay == .init(state: .submitted, stays: 1, medianDays: 4, longestDays: 4))
            let before = try await figures("?from=2011-11-01&to=2011-11-04", in: world)
            #expect(!before.timeInState.contains { $0.state == .submitted } && before.submitted == 1)
        }
    }

    @Test func `figures that were read before are those of now`() async throws {
        try await withEIA { world in
            func policies(as person: TestPerson = .moderator, _ query: String = "") async throws -> Int {
                try await figures(query, in: world, as: person).policies
            }
            let before = (try await policies(), try await policies(as: .adviser))
            let policy = try await world.policy("Receipts")
            #expect(try await policies() == before.0 + 1)
            #expect(try await policies() == before.0 + 1)
            let closed = try await world.send(
                "POST", "/v1/policies/\(policy.id)/closure", world.reason, as: world.token(.author), ifMatch: policy.etag)
            #expect(closed.status == 200)
            #expect(try await policies() == before.0)
            #expect(try await policies(as: .adviser) == before.1)
            world.clock.advance(days: 1)
            #expect(try await figures(in: world).to == world.today, "another day is another question")
        }
    }

    @Test func `many who ask the same at once have it counted once, and again only for who knows of a later entry`() async throws {
        try await withEIA { world in
            let figures = try await figures(in: world)
            let question = FiguresQuestion(period: .financialYear(to: world.today), unit: nil, readable: .all, today: world.today)
            let memory = FiguresMemory()
            let counts = Mutex(0)
            let entries = Mutex<Int64>(5)
            let ask = { @Sendable (known: Int64) async throws in
                _ = try await memory.figures(question, after: known) {
                    counts.withLock { $0 += 1 }
                    let now = entries.withLock { $0 }
                    try await Task.sleep(for: .milliseconds(50))
                    return .init(figures: figures, entries: now)
                }
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 { group.addTask { try await ask(5) } }
                try await group.waitForAll()
            }
            #expect(counts.withLock { $0 } == 1)
            entries.withLock { $0 = 6 }
            try await ask(5)
            #expect(counts.withLock { $0 } == 1, "what is kept still holds")
            try await ask(6)
            #expect(counts.withLock { $0 } == 2)
            await #expect(throws: CancellationError.self) { _ = try await memory.figures(question, after: 7) { throw CancellationError() } }
            entries.withLock { $0 = 7 }
            try await ask(7)
            #expect(counts.withLock { $0 } == 3, "a failure is nobody's answer later")
        }
    }

    @Test func `overdue reviews and policies are counted on the day`() async throws {
        try await withEIA { world in
            _ = try await world.monitored(days: 5)
            world.clock.advance(days: 10)
            let figures = try await figures(in: world)
            #expect(figures.reviewsOverdue == 1 && figures.policiesOverdue == 1 && figures.policiesCurrent == 0)
        }
    }

    @Test func `those who read a unit see its figures; others none`() async throws {
        try await withEIA { world in
            _ = try await world.submitted(of: world.policy("Custody", in: "GD"), in: "GD")
            let commander = try await figures(in: world, as: .commander)
            #expect(commander.submitted == 0 && commander.policies == 0)
            #expect(try await figures("?unit=\(world.unit("TP"))", in: world).submitted == 1)
            #expect(try await figures("?unit=\(world.unit("YE"))", in: world).submitted == 0)
            let refused = try await world.get("/v1/figures?unit=\(world.unit("GD"))", as: world.token(.commander))
            #expect(refused.status == 403)
            #expect(try await world.get("/v1/figures", as: world.token(.author)).status == 403)
            for query in ["?from=2012-01-01&to=2011-01-01", "?from=1990-01-01", "?from=x", "?unit=y"] {
                #expect(try await world.get("/v1/figures\(query)", as: world.token(.moderator)).status == 422, "\(query)")
            }
        }
    }

    @Test func `what was said of drafts, of sensitive and of withheld assessments is for those who read them`() async throws {
        try await withEIA { world in
            func count(as person: TestPerson) async throws -> Int {
                let page: Page<EIAAPI.LearningPoint> = try await world.read("/v1/learning", as: world.token(person))
                return page.items.count
            }
            _ = try await world.returned()
            #expect(try await count(as: .stranger) == 0)
            #expect(try await count(as: .author) == 1)
            let taken = try await world.taken()
            try await world.point(.learning, on: taken)
            let approved = try await world.act("approval", EIAAPI.Note(), to: taken, as: .officer)
            let decided = try await world.act("decisions", world.decision(on: approved), to: approved, as: .decider)
            let published = try await world.act("publication", to: decided, as: .owner)
            #expect(try await count(as: .stranger) == 1)
            try await world.pool.execute("UPDATE assessment SET marking = 'OFFICIAL-SENSITIVE' WHERE id = \(published.summary.id)")
            #expect(try await count(as: .stranger) == 0)
            try await world.pool.execute("UPDATE assessment SET marking = 'OFFICIAL' WHERE id = \(published.summary.id)")
            try await world.act("withholding", world.reason, to: published, as: .owner)
            #expect(try await count(as: .stranger) == 0)
            #expect(try await count(as: .author) == 2)
        }
    }

    @Test func `the learning log shows points that were sent, with the answer that settled them, and names nobody`() async throws {
        try await withEIA { world in
            let taken = try await world.taken()
            try await world.point(.learning, on: taken)
            let token = try await world.token(.stranger)
            func log(_ query: String = "") async throws -> Page<EIAAPI.LearningPoint> { try await world.read("/v1/learning\(query)", as: token) }
            #expect(try await log().items.isEmpty)
            let approved = try await world.act("approval", EIAAPI.Note(), to: taken, as: .officer)
            #expect(try await log().items.isEmpty, "nobody published it yet")
            let readers: Page<EIAAPI.LearningPoint> = try await world.read("/v1/learning", as: world.token(.commander))
            #expect(readers.items.count == 1)
            let decided = try await world.act("decisions", world.decision(on: approved), to: approved, as: .decider)
            try await world.act("publication", to: decided, as: .owner)
            let point = try #require(try await log().items.first)
            #expect(point.categoryLabel == "Evidence weak or old" && point.severity == .learning && point.text == "The figures are of 2004.")
            #expect(point.section == "Evidence" || point.section.contains("vidence"))
            #expect(try await log("?q=figures&severity=learning&category=weak-or-old-evidence").items.count == 1)
            #expect(try await log("?severity=must-fix").items.isEmpty)
            let text = try await world.get("/v1/learning", as: token).text
            #expect(!text.contains("Test officer") && !text.contains("EIA/2011"))
            #expect(try await world.get("/v1/learning?severity=awful", as: token).status == 422)
        }
    }
}
