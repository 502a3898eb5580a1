import ContractsCore
import ContractsEIA
import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EIAService

/// What the evidence service tells of units, in its own words: this service imports none of them, and understands them all the same.
@Suite struct ReceiveUnitTests {
    private func told(
        _ code: String, name: String, from earlier: String? = nil, on day: LocalDate? = nil, at time: Date, in world: EIAWorld
    ) -> CloudEvent<EvidenceEvents.UnitChanged> {
        func unit(_ code: String, _ name: String) -> EvidenceAPI.UnitSummary {
            .init(id: world.unit(code), code: code, name: name, kind: .bocu, parent: world.unit("TP"), depth: 2, validFrom: world.today)
        }
        let lineage = earlier.map { [EvidenceAPI.Lineage(kind: .merged, from: unit($0, $0), to: unit(code, name), on: day ?? world.today)] } ?? []
        return CloudEvent(
            id: UUID().uuidString, source: EvidenceAPI.service, type: EvidenceEvents.unitChanged, subject: world.unit(code).description, time: time,
            data: EvidenceEvents.UnitChanged(unit: unit(code, name), wave: nil, lineage: lineage))
    }

    @Test func `a unit's new name is shown, and an older telling that comes late changes nothing`() async throws {
        try await withEIA { world in
            let draft = try await world.draft()
            let now = world.clock.now
            for (name, time) in [("Enfield and Haringey", now.addingTimeInterval(60)), ("Enfield", now.addingTimeInterval(-60))] {
                #expect(try await world.tell(told("YE", name: name, at: time, in: world), as: .evidence).status == 204)
            }
            #expect(try await world.detail(draft.summary.id).summary.unit.name == "Enfield and Haringey")
        }
    }

    @Test func `a unit that was not told of yet has its id for a name until it is`() async throws {
        try await withEIA(units: []) { world in
            let policy = try await world.policy()
            #expect(!policy.unit.known && policy.unit.name.hasPrefix("Unit "))
            #expect(try await world.tell(told("YE", name: "Enfield", at: world.clock.now, in: world), as: .evidence).status == 204)
            let detail: EIAAPI.PolicyDetail = try await world.read("/v1/policies/\(policy.id)", as: world.token(.officer))
            #expect(detail.policy.unit.known && detail.policy.unit.name == "Enfield")
        }
    }

    @Test func `the people of a merged unit look after what the earlier one left`() async throws {
        try await withEIA { world in
            let draft = try await world.screened()
            let commander = try await world.token(.commander, "GD")
            #expect(try await world.get("/v1/assessments/\(draft.summary.id)", as: commander).status == 404)
            #expect(try await world.tell(told("GD", name: "Greenwich", from: "YE", at: world.clock.now, in: world), as: .evidence).status == 204)
            #expect(try await world.get("/v1/assessments/\(draft.summary.id)", as: commander).status == 200)
            let confirmed = try await world.send(
                "POST", "/v1/assessments/\(draft.summary.id)/screening/confirmation", as: commander, ifMatch: draft.summary.etag)
            #expect(confirmed.status == 200)
        }
    }

    @Test func `they look after nothing of it until the day on which it is merged, which begins at midnight in London`() async throws {
        try await withEIA { world in
            // Ten to twelve on 30 June in London, where it is summer.
            world.clock.advance(seconds: Date(timeIntervalSince1970: 1_814_395_800).timeIntervalSince(world.clock.now))
            let draft = try await world.screened()
            let commander = try await world.token(.commander, "GD")
            let first = try #require(LocalDate("2027-07-01"))
            let event = told("GD", name: "Greenwich", from: "YE", on: first, at: world.clock.now, in: world)
            #expect(try await world.tell(event, as: .evidence).status == 204)
            func reach() async throws -> [Int] {
                let register: Page<EIAAPI.AssessmentSummary> = try await world.read("/v1/assessments", as: commander)
                return [register.items.count, try await world.get("/v1/assessments/\(draft.summary.id)", as: commander).status]
            }
            let confirmation = "/v1/assessments/\(draft.summary.id)/screening/confirmation"
            #expect(try await reach() == [0, 404])
            #expect(try await world.send("POST", confirmation, as: commander, ifMatch: draft.summary.etag).status == 404)

            world.clock.advance(seconds: 20 * 60)
            #expect(try await reach() == [1, 200])
            #expect(try await world.send("POST", confirmation, as: commander, ifMatch: draft.summary.etag).status == 200)
        }
    }

    @Test func `nobody but the evidence service says so, and what it says without a name is set aside`() async throws {
        try await withEIA(units: []) { world in
            let event = told("YE", name: "Enfield", at: world.clock.now, in: world)
            let another = CloudEvent(
                id: event.id, source: "action-plan-service", type: event.type, subject: event.subject, time: event.time, data: event.data)
            _ = try await world.tell(another, as: .actionPlan)
            _ = try await world.tell(told("YE", name: " ", at: world.clock.now, in: world), as: .evidence)
            #expect(try await world.parked().count == 2)
            #expect(try await world.count("SELECT count(*) FROM unit") == 0)
        }
    }
}
