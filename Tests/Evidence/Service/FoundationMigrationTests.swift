import Foundation
import ServiceKit
import Testing

@testable import EvidenceService

@Suite struct FoundationMigrationTests {
    @Test func `the first migration has ServiceKit's tables word for word`() throws {
        let text = try String(contentsOf: EvidenceService.migrations.appending(path: "0001_foundation.sql"), encoding: .utf8)
        #expect(text.contains(AuditTrail.migration(schema: "evidence", runtime: "evidence_runtime")))
        #expect(text.contains(Idempotency.migration(runtime: "evidence_runtime")))
    }
}
