import Foundation
import Logging
import Postgres
import TestSupport

/// A schema made for these tests alone.
enum SampleDatabase {
    static let service = "specimen"

    /// The migrations, written out once.
    static let migrations = Result {
        try MigrationFolder.make([
            "0001_unit.sql": """
            CREATE TABLE unit (
                id uuid PRIMARY KEY,
                code text NOT NULL CONSTRAINT unit_code_unique UNIQUE,
                name text NOT NULL CONSTRAINT unit_name_length CHECK (length(name) <= 20),
                parent uuid CONSTRAINT unit_parent_exists REFERENCES unit,
                counter integer NOT NULL DEFAULT 0
            );
            GRANT SELECT, INSERT, UPDATE, DELETE ON unit TO specimen_runtime;
            """,
            "0002_audit.sql": """
            CREATE TABLE audit (entry text NOT NULL);
            GRANT SELECT, INSERT ON audit TO specimen_runtime;
            """,
        ])
    }

    @discardableResult
    static func with<T>(_ body: (TestDatabase) async throws -> T) async throws -> T {
        try await withDatabase(service: service, migrations: migrations.get(), body)
    }

    @discardableResult
    static func withPool<T>(_ adjust: (inout PoolConfiguration) -> Void = { _ in }, _ body: (Pool) async throws -> T) async throws -> T {
        try await with { database async throws in
            var configuration = PoolConfiguration(target: database.runtime(of: service))
            configuration.size = 4
            adjust(&configuration)
            return try await Pool.with(configuration, logger: logger, body)
        }
    }

    static let logger = {
        var logger = Logger(label: "specimen")
        logger.logLevel = .critical
        return logger
    }()
}
