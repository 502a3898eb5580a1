import Foundation
import Postgres
import ServiceKit
import TestSupport

/// A database with what ServiceKit gives to every service, and one table of business.
enum SpecimenDatabase {
    static let service = "specimenkit"

    static let migrations = Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "servicekit-migrations-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = """
            CREATE TABLE thing (id uuid PRIMARY KEY, title text NOT NULL);
            GRANT SELECT, INSERT, UPDATE, DELETE ON thing TO specimenkit_runtime;
            """
        let parts = [text, Idempotency.migration(runtime: "specimenkit_runtime"), AuditTrail.migration(schema: service, runtime: "specimenkit_runtime")]
        try Data(parts.joined(separator: "\n").utf8).write(to: folder.appending(path: "0001_foundation.sql"))
        return folder
    }

    static func with<T>(_ body: (TestDatabase) async throws -> T) async throws -> T {
        try await withDatabase(service: service, migrations: migrations.get(), body)
    }

    /// A pool of the runtime login.
    static func withPool<T>(_ adjust: (inout PoolConfiguration) -> Void = { _ in }, _ body: (Pool) async throws -> T) async throws -> T {
        try await with { database in
            var configuration = PoolConfiguration(target: database.runtime(of: service))
            configuration.size = 6
            configuration.session.searchPath = [service]
            adjust(&configuration)
            return try await Pool.with(configuration, logger: LogCapture().logger(), body)
        }
    }

    /// A pool of the login that owns the schema: what an attacker with the owner's password has.
    static func withOwner<T>(_ database: TestDatabase, _ body: (Pool) async throws -> T) async throws -> T {
        var configuration = PoolConfiguration(target: database.owner(of: service))
        configuration.session.searchPath = [service]
        configuration.size = 2
        return try await Pool.with(configuration, logger: LogCapture().logger(), body)
    }
}
