import Foundation
import ServiceKit
import TestSupport

/// Two schemas, of a sender and of a receiver, each with the documented tables of events, the audit trail and a table for its business.
enum EventsSchema {
    static let sender = schema("sender")
    static let receiver = schema("receiver")

    /// The repository's own file: what services copy is what is tested.
    private static let events = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Shared/Events/SQL/events.sql").standardized

    private static func schema(_ service: String) -> TestDatabaseSchema {
        let folder = FileManager.default.temporaryDirectory.appending(path: "events-tests-\(ProcessInfo.processInfo.processIdentifier)-\(service)")
        do {
            let tables = try String(contentsOf: events, encoding: .utf8).replacing("SERVICE_runtime", with: "\(service)_runtime")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let runtime = "\(service)_runtime"
            try [AuditTrail.migration(schema: service, runtime: runtime), Idempotency.migration(runtime: runtime), tables, business(service)]
                .joined(separator: "\n")
                .write(to: folder.appending(path: "0001_foundation.sql"), atomically: true, encoding: .utf8)
        } catch {
            preconditionFailure("the migrations of the tests cannot be written: \(error)")
        }
        return TestDatabaseSchema(service: service, migrations: folder)
    }

    private static func business(_ service: String) -> String {
        """

        CREATE TABLE business (subject text NOT NULL, number integer NOT NULL);
        CREATE TABLE applied (at bigserial PRIMARY KEY, event text NOT NULL, subject text NOT NULL, number integer NOT NULL);
        GRANT SELECT, INSERT ON business, applied TO \(service)_runtime;
        GRANT USAGE ON SEQUENCE applied_at_seq TO \(service)_runtime;
        """
    }
}
