import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct ReceiveActionTests {
    private static let action = UUID()

    private func changed(
        _ world: EvidenceWorld, _ sequence: Int, _ state: ActionPlanAPI.ActionState, at: Date? = nil, source: String = ActionPlanAPI.service,
        indicator: String? = "1B", activity: String = "Ask the youth panel every quarter."
    ) -> CloudEvent<ActionPlanEvents.ActionChanged> {
        let data = ActionPlanEvents.ActionChanged(
            action: Self.action, sequence: sequence, source: .init(kind: .gap), unit: world.unit("YE"),
            indicator: indicator.map { world.indicator($0).id.uuid }, state: state, activity: activity, rag: .green, changedAt: at ?? world.now)
        return CloudEvent(
            id: UUID().uuidString, source: source, type: ActionPlanEvents.actionChanged, subject: Self.action.uuidString.lowercased(), time: world.now,
            data: data)
    }

    @Test func `a verified action makes its entry ask for fresh evidence until it is submitted again`() async throws {
        try await withEvidence { world in
            let item = try await world.record(under: ["1B"])
            let first = try await world.submit("1B")
            _ = try await world.tell(world.assured("1B", of: first.id))
            _ = try await world.tell(world.assured("1B", of: first.id, stage: .corporate, step: 2))
            #expect(try await world.row("1B").turn == .nobody)
            #expect(try await world.tell(changed(world, 3, .done), as: .actions).status == 204)
            #expect(try await world.row("1B").freshEvidenceAsked == nil)
            let verified = changed(world, 4, .verified)
            for _ in 0..<2 { #expect(try await world.tell(verified, as: .actions).status == 204) }

            let row = try await world.row("1B")
            #expect(row.freshEvidenceAsked?.action == Self.action)
            #expect(row.freshEvidenceAsked?.activity == "Ask the youth panel every quarter.")
            #expect(row.turn == .contributor)
            #expect(try await world.entry("1B").row.freshEvidenceAsked == row.freshEvidenceAsked)
            for role in [Role.spoc, .contributor] {
                let waiting: EvidenceAPI.Waiting = try await world.get("/v1/waiting", as: world.token(role, "YE")).json()
                #expect(waiting.freshEvidence?.map(\.indicatorCode) == ["1B"])
                #expect(waiting.freshEvidence?.first?.quote == "Ask the youth panel every quarter.")
            }
            let adviser: EvidenceAPI.Waiting = try await world.get("/v1/waiting", as: world.token(.adviser, "YE")).json()
            #expect(adviser.freshEvidence == [])

            _ = try await world.revise(item, title: "The panel meets every quarter")
            #expect(try await world.row("1B").freshEvidenceAsked != nil)
            _ = try await world.submit("1B")
            #expect(try await world.row("1B").freshEvidenceAsked == nil)
            #expect(
                try await world.audited("entry/\(world.unit("YE"))/\(world.indicator("1B").id)")
                    == ["entry.locally-assured", "entry.corporately-assured", "entry.fresh-evidence-asked"])
        }
    }

    @Test func `older news that comes late, and news of before the latest submission, change nothing`() async throws {
        try await withEvidence { world in
            let cancelled = try await world.tell(changed(world, 5, .cancelled), as: .actions)
            #expect(cancelled.status == 204)
            #expect(try await world.tell(changed(world, 4, .verified), as: .actions).status == 204)
            #expect(try await world.row("1B").freshEvidenceAsked == nil)
            let before = world.now.addingTimeInterval(-60)
            _ = try await world.record(under: ["1B"])
            _ = try await world.submit("1B")
            #expect(try await world.tell(changed(world, 6, .verified, at: before), as: .actions).status == 204)
            #expect(try await world.row("1B").freshEvidenceAsked == nil)
            #expect(try await world.tell(changed(world, 7, .verified), as: .actions).status == 204)
            #expect(try await world.row("1B").freshEvidenceAsked != nil)
            #expect(try await world.tell(changed(world, 8, .inProgress), as: .actions).status == 204)
            #expect(try await world.row("1B").freshEvidenceAsked == nil)
        }
    }

    @Test func `an action without an indicator is none of ours; another service's word, and a foreign subject, are parked`() async throws {
        try await withEvidence { world in
            let taken = try await world.tell(changed(world, 1, .verified, indicator: nil), as: .actions)
            #expect(taken.status == 204)
            #expect(try await world.tell(changed(world, 2, .verified, source: "qa-service"), as: .qa).status == 202)
            let event = changed(world, 3, .verified)
            let foreign = CloudEvent(id: event.id, source: event.source, type: event.type, subject: "another", time: event.time, data: event.data)
            #expect(try await world.tell(foreign, as: .actions).status == 202)
            #expect(try await world.parked().count == 2)
            #expect(try await world.row("1B").freshEvidenceAsked == nil)
        }
    }
}
