import ContractsActionPlan
import ContractsCore
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import ActionPlanService

/// What an assessment promises no more.
@Suite struct WithdrawnMitigationTests {
    @Test func `an action that is only proposed is cancelled with the reason, and the others are told`() async throws {
        try await withActionPlan { world in
            let mitigation = UUID()
            let made = try await world.proposed(by: world.mitigationAgreed(mitigation))
            world.clock.advance(days: 1)
            #expect(try await world.tell(world.mitigationWithdrawn(mitigation), as: .eia).status == 204)
            let after = try await world.detail(made.action.id)
            #expect(after.action.state == .cancelled && after.action.closingReason == "EIA/2011/0007 was withdrawn.")
            #expect(try await world.told().map(\.state) == [.proposed, .cancelled])
            #expect(try await world.audited("action/\(made.action.id)") == ["action.proposed", "action.cancelled"])
            #expect(try await world.tell(world.mitigationWithdrawn(mitigation), as: .eia).status == 204)
            #expect(try await world.told().count == 2, "a further telling changes nothing")
        }
    }

    @Test func `an agreed action keeps its course, with a note on its trail`() async throws {
        try await withActionPlan { world in
            let mitigation = UUID()
            let made = try await world.proposed(by: world.mitigationAgreed(mitigation))
            try await world.act("completion", world.completion(), to: made, as: world.token(.spoc, "YE"))
            #expect(try await world.tell(world.mitigationWithdrawn(mitigation), as: .eia).status == 204)
            let after = try await world.detail(made.action.id)
            #expect(after.action.state == .agreed)
            let notes = try await world.pool.rows(
                "SELECT detail FROM action_step WHERE action_id = \(made.action.id) AND kind = 'changed'"
            ) { (detail: String) in detail }
            #expect(notes == ["EIA/2011/0007 was withdrawn."])
        }
    }

    @Test func `one that became no action is passed over; another service's word and empty words are parked`() async throws {
        try await withActionPlan { world in
            #expect(try await world.tell(world.mitigationWithdrawn(UUID()), as: .eia).status == 204)
            let mitigation = UUID()
            let made = try await world.proposed(by: world.mitigationAgreed(mitigation))
            let told = world.mitigationWithdrawn(mitigation)
            let foreign = CloudEvent(id: "1", source: "qa-service", type: told.type, subject: told.subject, time: told.time, data: told.data)
            #expect(try await world.tell(foreign, as: .qa).status == 202)
            #expect(try await world.tell(world.mitigationWithdrawn(mitigation, reason: " "), as: .eia).status == 202)
            #expect(try await world.detail(made.action.id).action.state == .proposed)
            #expect(try await world.parked().count == 2)
        }
    }
}
