import ContractsActionPlan
import ContractsCore
import ContractsQA
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import ActionPlanService

@Suite struct FromGapTests {
    @Test func `an agreed gap becomes a proposed action of the unit's standing plan, and the others are told`() async throws {
        try await withActionPlan { world in
            let gap = UUID()
            let made = try await world.proposed(gap)
            let action = made.action
            #expect(action.state == .proposed && action.rag == .grey && action.unitCode == "YE" && action.planKind == .unit)
            #expect(action.source == .init(kind: .gap, reference: gap, label: "Not very satisfactory"))
            #expect(action.need == "No outcome is shown." && action.activity == "Ask victims every quarter." && action.indicatorCode == "1B")
            #expect(action.createdBy == .init(subject: "adviser-qa", name: "Adviser, North area", rank: "Band D"))
            #expect(made.trail.map(\.kind) == [.proposed])
            let told = try await world.told()
            #expect(told.map(\.sequence) == [1])
            #expect(told.first?.source == .init(kind: .gap, reference: gap) && told.first?.state == .proposed && told.first?.unit == world.unit("YE"))
            #expect(try await world.audited("action/\(action.id)") == ["action.proposed"])
            let plan: ActionPlanAPI.Plan = try await world.read("/v1/plans/\(action.plan)", as: world.token(.spoc, "YE"))
            #expect(plan.standing && plan.counts.proposed == 1 && plan.counts.grey == 1 && plan.title == "Action plan")
        }
    }

    @Test func `a gap that is told again makes no second action, by whatever event`() async throws {
        try await withActionPlan { world in
            let gap = UUID()
            let event = world.gapAgreed(gap, event: "one")
            let answers = [try await world.tell(event, as: .qa), try await world.tell(event, as: .qa)]
            #expect(answers.map(\.status) == [204, 204])
            #expect(try await world.tell(world.gapAgreed(gap, event: "two"), as: .qa).status == 204)
            #expect(try await world.count("SELECT count(*) FROM action") == 1)
            #expect(try await world.told().count == 1)
            #expect(try await world.parked().isEmpty)
        }
    }

    @Test func `many gaps at once make one plan and an action each`() async throws {
        try await withActionPlan { world in
            let answers = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<12 { group.addTask { try await world.tell(world.gapAgreed(), as: .qa).status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0 == 204 })
            #expect(try await world.count("SELECT count(*) FROM plan") == 1)
            #expect(try await world.count("SELECT count(*) FROM action") == 12)
        }
    }

    @Test func `an action that ended makes room for a new agreement, not for an old telling`() async throws {
        try await withActionPlan { world in
            let gap = UUID()
            let first = world.gapAgreed(gap)
            _ = try await world.tell(first, as: .qa)
            let made = try await world.detail(try #require(await world.pool.value("SELECT id FROM action") as ActionID?))
            try await world.act("acceptance", world.reason, to: made, as: world.token(.commander, "YE"))
            let again = CloudEvent(
                id: "again", source: first.source, type: first.type, subject: first.subject, time: first.time, data: first.data)
            #expect(try await world.tell(again, as: .qa).status == 204)
            #expect(try await world.count("SELECT count(*) FROM action") == 1)
            world.clock.advance(days: 30)
            #expect(try await world.tell(world.gapAgreed(gap), as: .qa).status == 204)
            #expect(try await world.count("SELECT count(*) FROM action") == 2)
            let old = try await world.detail(made.action.id)
            let answer = try await world.post("reopening", world.reason, to: old, as: world.token(.commander, "YE"))
            #expect(answer.status == 409)
            #expect(try answer.problem.type == "/problems/source-taken")
        }
    }

    @Test func `a gap of a unit that nobody told of is kept, and gets its name later`() async throws {
        try await withActionPlan(units: []) { world in
            let made = try await world.proposed()
            #expect(made.action.unit == world.unit("YE") && made.action.unitCode == nil && made.action.unitName == nil)
            try await world.tellUnit("YE", name: "Enfield")
            #expect(try await world.detail(made.action.id).action.unitName == "Enfield")
        }
    }

    @Test func `another service's word, another subject and an empty reason are parked with the reason why`() async throws {
        try await withActionPlan { world in
            let gap = world.gapAgreed()
            let foreign = CloudEvent(
                id: "1", source: "evidence-service", type: gap.type, subject: gap.subject, time: gap.time, data: gap.data)
            let kept = try await world.tell(foreign, as: .evidence)
            #expect(kept.status == 202)
            let astray = CloudEvent(id: "2", source: gap.source, type: gap.type, subject: "another", time: gap.time, data: gap.data)
            #expect(try await world.tell(astray, as: .qa).status == 202)
            #expect(try await world.tell(world.gapAgreed(reason: " "), as: .qa).status == 202)
            #expect(try await world.count("SELECT count(*) FROM action") == 0)
            #expect(try await world.parked().count == 3)
        }
    }

    @Test func `an older telling of a unit that comes late changes nothing`() async throws {
        try await withActionPlan(units: []) { world in
            try await world.tellUnit("YE", name: "Enfield", at: ActionPlanWorld.start)
            try await world.tellUnit("YE", name: "Edmonton", at: ActionPlanWorld.start.addingTimeInterval(-60))
            #expect(try await world.count("SELECT count(*) FROM unit WHERE name = 'Enfield'") == 1)
        }
    }

    @Test func `the standing plan of a business group is a business group's, even where that is learnt later`() async throws {
        try await withActionPlan(units: []) { world in
            let made = try await world.proposed(in: "TP")
            #expect(made.action.planKind == .unit)
            try await world.tellUnit("TP")
            #expect(try await world.detail(made.action.id).action.planKind == .businessGroup)
        }
    }
}
