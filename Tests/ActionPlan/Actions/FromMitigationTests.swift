import ContractsActionPlan
import ContractsCore
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import ActionPlanService

@Suite struct FromMitigationTests {
    @Test func `what an approved assessment promises becomes a proposed action of the unit's standing plan, and the others are told`() async throws {
        try await withActionPlan { world in
            let mitigation = UUID()
            let made = try await world.proposed(by: world.mitigationAgreed(mitigation, measure: "Complaints halve."))
            let action = made.action
            #expect(action.state == .proposed && action.rag == .grey && action.unitCode == "YE" && action.planKind == .unit)
            #expect(action.source == .init(kind: .eiaMitigation, reference: mitigation, label: "EIA/2011/0007: Stop and search"))
            #expect(action.activity == "Print the form in large type." && action.need == "Age, Disability" && action.measure == "Complaints halve.")
            #expect(action.lead?.name == "Forms officer" && action.due != nil && action.createdBy.name == "EIA QA officer")
            let told = try await world.told()
            #expect(told.map(\.source) == [.init(kind: .eiaMitigation, reference: mitigation)] && told.map(\.state) == [.proposed])
            #expect(try await world.audited("action/\(action.id)") == ["action.proposed"])
        }
    }

    @Test func `the same telling makes no second action, by whatever event`() async throws {
        try await withActionPlan { world in
            let mitigation = UUID()
            let event = world.mitigationAgreed(mitigation, event: "one")
            let answers = [try await world.tell(event, as: .eia), try await world.tell(event, as: .eia)]
            #expect(answers.map(\.status) == [204, 204])
            #expect(try await world.tell(world.mitigationAgreed(mitigation, event: "two"), as: .eia).status == 204)
            #expect(try await world.count("SELECT count(*) FROM action") == 1)
            #expect(try await world.told().count == 1)
        }
    }

    @Test func `agreed anew with another measure, a proposed action follows; an agreed one keeps the unit's own words`() async throws {
        try await withActionPlan { world in
            let mitigation = UUID()
            let made = try await world.proposed(by: world.mitigationAgreed(mitigation))
            world.clock.advance(days: 10)
            #expect(try await world.tell(world.mitigationAgreed(mitigation, measure: "Nobody asks twice."), as: .eia).status == 204)
            let renewed = try await world.detail(made.action.id)
            #expect(renewed.action.measure == "Nobody asks twice." && renewed.action.state == .proposed)
            #expect(try await world.told().map(\.sequence) == [1, 2])
            try await world.act("completion", world.completion(), to: renewed, as: world.token(.spoc, "YE"))
            world.clock.advance(days: 10)
            #expect(try await world.tell(world.mitigationAgreed(mitigation, measure: "Something else."), as: .eia).status == 204)
            let kept = try await world.detail(made.action.id)
            #expect(kept.action.measure == world.completion().measure && kept.action.state == .agreed)
            #expect(try await world.count("SELECT count(*) FROM action") == 1)
        }
    }

    @Test func `after the action ended, a new agreement makes another, an old telling none`() async throws {
        try await withActionPlan { world in
            let mitigation = UUID()
            let first = world.mitigationAgreed(mitigation)
            let made = try await world.proposed(by: first)
            try await world.act("acceptance", world.reason, to: made, as: world.token(.commander, "YE"))
            let late = CloudEvent(id: "late", source: first.source, type: first.type, subject: first.subject, time: first.time, data: first.data)
            #expect(try await world.tell(late, as: .eia).status == 204)
            #expect(try await world.count("SELECT count(*) FROM action") == 1)
            world.clock.advance(days: 1)
            #expect(try await world.tell(world.mitigationAgreed(mitigation), as: .eia).status == 204)
            #expect(try await world.count("SELECT count(*) FROM action") == 2)
        }
    }

    @Test func `another service's word, another subject and empty words are parked with the reason why`() async throws {
        try await withActionPlan { world in
            let told = world.mitigationAgreed()
            let foreign = CloudEvent(id: "1", source: "qa-service", type: told.type, subject: told.subject, time: told.time, data: told.data)
            let kept = try await world.tell(foreign, as: .qa)
            #expect(kept.status == 202)
            let astray = CloudEvent(id: "2", source: told.source, type: told.type, subject: "another", time: told.time, data: told.data)
            #expect(try await world.tell(astray, as: .eia).status == 202)
            #expect(try await world.tell(world.mitigationAgreed(what: " "), as: .eia).status == 202)
            #expect(try await world.count("SELECT count(*) FROM action") == 0)
            #expect(try await world.parked().count == 3)
        }
    }
}
