import Foundation
import ServiceKit
import Testing

@testable import EIAService

@Suite struct FoundationMigrationTests {
    @Test func `the first migration has ServiceKit's tables word for word`() throws {
        let text = try String(contentsOf: EIAService.migrations.appending(path: "0001_foundation.sql"), encoding: .utf8)
        #expect(text.contains(AuditTrail.migration(schema: "eia", runtime: "eia_runtime")))
        #expect(text.contains(Idempotency.migration(runtime: "eia_runtime")))
    }
}
