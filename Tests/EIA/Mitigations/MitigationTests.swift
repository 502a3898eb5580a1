import ContractsActionPlan
import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import TestSupport
import Testing

@testable import EIAService

@Suite struct MitigationTests {
    @Test func `an approval tells every promised action to the action-plan service, once`() async throws {
        try await withEIA { world in
            let approved = try await world.approved()
            let mitigation = try #require(approved.mitigations.first)
            #expect(approved.mitigations.count == 1 && mitigation.action == nil && mitigation.characteristics == ["age"])
            let told = try await world.told()
            #expect(told.map(\.mitigation) == [mitigation.id.uuid])
            #expect(told.first?.reference == approved.summary.reference && told.first?.unit == world.unit("YE") && told.first?.what == mitigation.what)
            #expect(told.first?.reason == "Age" && told.first?.agreedBy == TestPerson.officer.person && told.first?.due == LocalDate("2012-03-01"))
        }
    }

    @Test func `a row that stays keeps its mitigation in the next round, is told again where it changed, and a new row is a new one`() async throws {
        try await withEIA { world in
            let approved = try await world.approved()
            let kept = try #require(approved.mitigations.first)
            let changed = try await world.act(
                "proposal-changes", EIAAPI.ChangedProposal(proposal: "Receipts by text message.", reason: "Paper runs out."), to: approved, as: .author)
            func row(_ what: String, measure: String) -> EIAAPI.Row {
                .init(cells: ["what": what, "characteristics": "age", "lead": "Forms officer", "due": "2012-03-01", "measure": measure])
            }
            var fields = try await world.section("actions", of: changed.summary.id).content.fields
            fields["actions"] = .init(rows: [row("Ask again in a year.", measure: "Asked."), row(kept.what, measure: "Complaints halve.")])
            let rows = EIAAPI.SectionContent(fields: fields)
            try await world.save(rows, as: "actions", of: changed.summary.id)
            let submitted = try await world.submit(world.detail(changed.summary.id))
            let taken = try await world.act("quality-assurance", to: submitted, as: .officer)
            let again = try await world.act("approval", EIAAPI.Note(), to: taken, as: .officer)
            #expect(again.mitigations.map(\.what) == [kept.what, "Ask again in a year."])
            #expect(again.mitigations.first?.id == kept.id && again.mitigations.first?.measure == "Complaints halve.")
            #expect(try await world.told().map(\.mitigation) == [kept.id, again.mitigations[1].id, kept.id].map(\.uuid))
        }
    }

    /// As the action-plan service's own contract writes it.
    private func changed(
        _ mitigation: UUID?, action: UUID, sequence: Int, state: ActionPlanAPI.ActionState, kind: ActionPlanAPI.SourceKind = .eiaMitigation, at: Date,
        from source: String = "action-plan-service"
    ) -> CloudEvent<ActionPlanEvents.ActionChanged> {
        CloudEvent(
            id: UUID().uuidString, source: source, type: ActionPlanEvents.actionChanged, subject: action.uuidString.lowercased(), time: at,
            data: .init(
                action: action, sequence: sequence, source: .init(kind: kind, reference: mitigation), state: state, activity: "Print it large.",
                lead: "Forms officer", due: LocalDate("2012-03-01"), rag: .green, changedAt: at))
    }

    @Test func `how its action goes comes back; an older telling that comes late changes nothing`() async throws {
        try await withEIA { world in
            let approved = try await world.approved()
            let (mitigation, action) = (try #require(approved.mitigations.first).id, UUID())
            for (sequence, state) in [(1, ActionPlanAPI.ActionState.proposed), (3, .verified), (2, .agreed)] {
                let event = changed(mitigation.uuid, action: action, sequence: sequence, state: state, at: world.clock.now.addingTimeInterval(Double(sequence)))
                let answer = try await world.tell(event, as: .actionPlan)
                #expect(answer.status == 204, "\(answer.text)")
            }
            let back = try await world.detail(approved.summary.id).mitigations.first?.action
            #expect(back?.id == action && back?.state == "verified" && back?.lead == "Forms officer" && back?.due == LocalDate("2012-03-01"))
            let following = changed(mitigation.uuid, action: UUID(), sequence: 1, state: .proposed, at: world.clock.now.addingTimeInterval(60))
            #expect(try await world.tell(following, as: .actionPlan).status == 204)
            #expect(try await world.detail(approved.summary.id).mitigations.first?.action?.state == "proposed")
            #expect(try await world.audited("mitigation/\(mitigation)").count == 3)
        }
    }

    @Test func `other actions are none of its business; an unknown mitigation and another service's word are parked`() async throws {
        try await withEIA { world in
            let now = world.clock.now
            let gap = try await world.tell(changed(UUID(), action: UUID(), sequence: 1, state: .agreed, kind: .gap, at: now), as: .actionPlan)
            #expect(gap.status == 204)
            #expect(try await world.tell(changed(UUID(), action: UUID(), sequence: 1, state: .agreed, at: now), as: .actionPlan).status == 202)
            let foreign = changed(UUID(), action: UUID(), sequence: 1, state: .agreed, at: now, from: "evidence-service")
            #expect(try await world.tell(foreign, as: .evidence).status == 202)
            #expect(try await world.parked().count == 2)
        }
    }

    @Test func `the library shows what was promised without names, but only of what is published and not void`() async throws {
        try await withEIA { world in
            let approved = try await world.approved()
            let token = try await world.token(.stranger)
            func library(_ query: String = "") async throws -> [EIAAPI.LibraryMitigation] {
                let page: Page<EIAAPI.LibraryMitigation> = try await world.read("/v1/mitigations\(query)", as: token)
                return page.items
            }
            #expect(try await library().isEmpty, "its owner has not said yet whether it is published")
            let decided = try await world.act("decisions", world.decision(on: approved), to: approved, as: .decider)
            #expect(try await library().isEmpty)
            let withheld = try await world.act("withholding", world.reason, to: decided, as: .owner)
            #expect(try await library().isEmpty)
            let published = try await world.act("publication", to: withheld, as: .owner)
            let shown = try await library()
            #expect(shown.map(\.assessment.id) == [approved.summary.id] && shown.first?.mitigation.lead == nil && shown.first?.unit.code == "YE")
            #expect(try await library("?q=working&characteristic=age").count == 1)
            #expect(try await library("?characteristic=race").isEmpty)
            try await world.act("proposal-changes", EIAAPI.ChangedProposal(proposal: "Another.", reason: "Paper."), to: published, as: .author)
            #expect(try await library().isEmpty)
        }
    }
}
