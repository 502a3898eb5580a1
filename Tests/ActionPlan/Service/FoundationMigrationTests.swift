import Foundation
import ServiceKit
import Testing

@testable import ActionPlanService

@Suite struct FoundationMigrationTests {
    @Test func `the first migration has ServiceKit's tables word for word`() throws {
        let text = try String(contentsOf: ActionPlanService.migrations.appending(path: "0001_foundation.sql"), encoding: .utf8)
        #expect(text.contains(AuditTrail.migration(schema: "action_plan", runtime: "action_plan_runtime")))
        #expect(text.contains(Idempotency.migration(runtime: "action_plan_runtime")))
    }
}
