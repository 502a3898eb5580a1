import Foundation
import ServiceKit
import Testing

@testable import QAService

@Suite struct FoundationMigrationTests {
    @Test func `the first migration has ServiceKit's tables word for word`() throws {
        let text = try String(contentsOf: QAService.migrations.appending(path: "0001_foundation.sql"), encoding: .utf8)
        #expect(text.contains(AuditTrail.migration(schema: "qa", runtime: "qa_runtime")))
        #expect(text.contains(Idempotency.migration(runtime: "qa_runtime")))
    }
}
